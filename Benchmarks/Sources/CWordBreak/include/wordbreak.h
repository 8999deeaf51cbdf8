/// The baseline of the benchmark: ICU's word breaking as a C program would call it, with nothing around it.
#ifndef WORDBREAK_H
#define WORDBREAK_H

#include <stdint.h>

typedef struct wordbreak wordbreak;

/// A `UBRK_WORD` iterator of locale zh, its dictionary loaded; null when ICU has none.
wordbreak *wordbreak_open(void);

void wordbreak_close(wordbreak *breaker);

/// The number of boundaries of a text of `length` UTF-16 units, -1 after an error. The iterator is reused.
int64_t wordbreak_count(wordbreak *breaker, const uint16_t *text, int32_t length);

/// ICU's version, such as "72.1"; a static string.
const char *wordbreak_icu_version(void);

#endif
