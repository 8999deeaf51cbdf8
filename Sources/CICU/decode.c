#include "cicu.h"

#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

typedef struct {
  const char *start;
  const char *end;
  int64_t count;
  int64_t first;
} tally;

/// ICU's own substitution callback does not count, and some converters substitute U+001A; this does both as documented.
static void substitute(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *error) {
  (void)units;
  if (reason > UCNV_IRREGULAR) return;  // Reset, close, clone: not about input.
  tally *seen = (tally *)context;
  // While ICU replays bytes that it had kept back, `source` points into its own buffer; then there is no offset to be had,
  // and the next one stands in.
  if (seen->first < 0 && arguments->source >= seen->start && arguments->source <= seen->end) {
    seen->first = arguments->source - seen->start - length;
  }
  seen->count++;
  static const UChar replacement = 0xFFFD;
  *error = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, error);
}

/// ICU refuses more than 2^31 - 1 bytes a call, and a smaller step stays in the cache.
static const int64_t step = 1 << 20;

static int32_t convert(
    UConverter *converter, tally *seen, const char *bytes, int64_t length, uint16_t **out, int64_t *out_length) {
  // No encoding in use yields more units than bytes; where one does, the loop below grows the buffer.
  int64_t capacity = (ucnv_getMinCharSize(converter) >= 2 ? length / 2 : length) + 16;
  int64_t filled = 0;
  UChar *text = malloc((size_t)capacity * sizeof(UChar));
  if (text == NULL) return U_MEMORY_ALLOCATION_ERROR;

  const char *source = bytes;
  const char *end = bytes + length;
  for (;;) {
    const char *limit = end - source > step ? source + step : end;
    int64_t room = capacity - filled > step ? step : capacity - filled;
    UChar *target = text + filled;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, target + room, &source, limit, NULL, limit == end, &error);
    filled = target - text;
    if (error == U_BUFFER_OVERFLOW_ERROR) {
      if (filled < capacity) continue;
      capacity += capacity / 2;
      UChar *larger = realloc(text, (size_t)capacity * sizeof(UChar));
      if (larger == NULL) {
        free(text);
        return U_MEMORY_ALLOCATION_ERROR;
      }
      text = larger;
      continue;
    }
    if (U_FAILURE(error)) {
      free(text);
      return error;
    }
    if (limit == end) break;
  }
  if (seen->count > 0 && seen->first < 0) seen->first = 0;
  *out = text;
  *out_length = filled;
  return U_ZERO_ERROR;
}

int32_t cicu_decode(
    const char *encoding, const uint8_t *bytes, int64_t length, uint16_t **out, int64_t *out_length, int64_t *malformed,
    int64_t *first_malformed) {
  if (encoding == NULL || *encoding == 0 || out == NULL || out_length == NULL || length < 0) {
    return U_ILLEGAL_ARGUMENT_ERROR;
  }
  if (bytes == NULL && length > 0) return U_ILLEGAL_ARGUMENT_ERROR;
  const char *source = length > 0 ? (const char *)bytes : "";

  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &error);
  if (U_FAILURE(error)) return error;
  tally seen = {source, source + length, 0, -1};
  ucnv_setToUCallBack(converter, substitute, &seen, NULL, NULL, &error);
  int32_t result = U_FAILURE(error) ? error : convert(converter, &seen, source, length, out, out_length);
  ucnv_close(converter);
  if (result != U_ZERO_ERROR) return result;
  if (malformed != NULL) *malformed = seen.count;
  if (first_malformed != NULL) *first_malformed = seen.first;
  return U_ZERO_ERROR;
}
