#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

struct cicu_breaker {
  UBreakIterator *iterator;
};

static const UChar canary[] = {0x4E2D, 0x56FD, 0x4EBA, 0x6C11};  // 中国人民
static const UChar nothing[] = {0};

int32_t cicu_breaker_open(const char *locale, cicu_breaker **out) {
  if (out == NULL) return U_ILLEGAL_ARGUMENT_ERROR;
  *out = NULL;

  cicu_breaker *breaker = malloc(sizeof *breaker);
  if (breaker == NULL) return U_MEMORY_ALLOCATION_ERROR;

  UErrorCode error = U_ZERO_ERROR;
  breaker->iterator = ubrk_open(UBRK_WORD, locale == NULL ? "root" : locale, canary, 4, &error);
  if (U_FAILURE(error)) {
    free(breaker);
    return error;
  }
  // Katakana has no dictionary of its own: it uses the Han one if a Han character has brought it in, and is left alone
  // before that. Without this the same text has other boundaries as the first document than as the second.
  while (ubrk_next(breaker->iterator) != UBRK_DONE) {
  }
  *out = breaker;
  return U_ZERO_ERROR;  // The locale fallback warnings of ubrk_open say nothing that a caller could use.
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t cicu_breaker_run(
    cicu_breaker *breaker, const uint16_t *text, int32_t length, int32_t *boundaries, int32_t capacity, int32_t *count) {
  if (breaker == NULL || count == NULL || length < 0 || capacity < 0) return U_ILLEGAL_ARGUMENT_ERROR;
  if ((text == NULL && length > 0) || (boundaries == NULL && capacity > 0)) return U_ILLEGAL_ARGUMENT_ERROR;

  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = breaker->iterator;
  ubrk_setText(iterator, length > 0 ? text : nothing, length, &error);
  if (U_FAILURE(error)) return error;

  int32_t filled = 0;
  int32_t last = 0;
  for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator), filled++) {
    last = end;
    if (filled < capacity) boundaries[filled] = end;
  }
  // The iterator must not be left pointing into a buffer that the caller is about to reuse.
  ubrk_setText(iterator, nothing, 0, &error);
  if (U_FAILURE(error)) return error;
  // ubrk_next has no error of its own: when it runs out of memory it just stops early.
  if (last != length) return U_MEMORY_ALLOCATION_ERROR;

  *count = filled;
  return filled > capacity ? U_BUFFER_OVERFLOW_ERROR : U_ZERO_ERROR;
}
