#include "wordbreak.h"

#include <stddef.h>
#include <unicode/ubrk.h>
#include <unicode/uvernum.h>

wordbreak *wordbreak_open(void) {
  static const UChar canary[] = {0x4E2D, 0x56FD, 0x4EBA, 0x6C11};  // 中国人民: loads the dictionary
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", canary, 4, &error);
  if (U_FAILURE(error)) return NULL;
  while (ubrk_next(iterator) != UBRK_DONE) {
  }
  return (wordbreak *)iterator;
}

void wordbreak_close(wordbreak *breaker) { ubrk_close((UBreakIterator *)breaker); }

int64_t wordbreak_count(wordbreak *breaker, const uint16_t *text, int32_t length) {
  UBreakIterator *iterator = (UBreakIterator *)breaker;
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(iterator, text, length, &error);
  if (U_FAILURE(error)) return -1;
  int64_t count = 0;
  while (ubrk_next(iterator) != UBRK_DONE) count++;
  return count;
}

const char *wordbreak_icu_version(void) { return U_ICU_VERSION; }
