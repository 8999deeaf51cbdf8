/// An opaque face of libicu for the Swift core.
///
/// Nothing of <unicode/*.h> appears here: a module that shows ICU's headers does not compile next to
/// `import Foundation`, which carries an ICU of its own.
///
/// Conventions, in all functions:
/// - The result is an ICU status: 0 is success, positive is an error, negative a warning, after which the result stands.
///   `cicu_status_name` gives its name.
/// - Text is UTF-16; lengths, capacities and offsets count UTF-16 code units unless they say bytes.
/// - What a function allocates belongs to the caller: breakers go to `cicu_breaker_close`, buffers to `cicu_free`.
/// - Out parameters are written on success only, unless their function says more.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Status

/// The name of a status (`U_BUFFER_OVERFLOW_ERROR`), a static string; never null. "[BOGUS UErrorCode]" for an unknown one.
const char *cicu_status_name(int32_t status);

/// `U_ILLEGAL_ARGUMENT_ERROR`: a null pointer, a negative length, a date that does not exist.
#define CICU_ILLEGAL_ARGUMENT 1
/// `U_MEMORY_ALLOCATION_ERROR`.
#define CICU_MEMORY_ALLOCATION 7
/// `U_BUFFER_OVERFLOW_ERROR`: the capacity is too small.
#define CICU_BUFFER_OVERFLOW 15

// MARK: Break iteration

/// A word break iterator. Not to be used by two threads at once; any thread may use it in turn.
typedef struct cicu_breaker cicu_breaker;

/// Opens a breaker and warms it: ICU loads a dictionary when it first meets a Han character, and until then leaves kana
/// undivided or not by what was read before; every breaker here has met one.
///
/// - locale: an ICU locale such as "zh"; null for "root".
/// - out: the breaker, to be closed with `cicu_breaker_close`; null after an error.
int32_t cicu_breaker_open(const char *locale, cicu_breaker **out);

/// Closes a breaker. Null is allowed.
void cicu_breaker_close(cicu_breaker *breaker);

/// Segments a whole text into words in one call. Every unit belongs to exactly one segment, spaces and punctuation too.
///
/// - text, length: UTF-16 code units; lone surrogates are allowed. The text is not kept after the call.
/// - boundaries: receives the end offset of every segment, ascending, in code units from the start of the text; the start
///   of the first is 0 and the last end is `length`. Room for `length` ends always suffices.
/// - count: the number of segments. With `U_BUFFER_OVERFLOW_ERROR` (15) it is the capacity that the text needs, and the
///   first `capacity` entries are valid; a capacity of 0 (`boundaries` may then be null) just counts.
int32_t cicu_breaker_run(
    cicu_breaker *breaker, const uint16_t *text, int32_t length, int32_t *boundaries, int32_t capacity, int32_t *count);

// MARK: Word boundaries, fast

/// ICU's Chinese dictionary, prepared; 0.6 MB beside ICU's own data. Never changes once open: all threads may share it.
typedef struct cicu_dictionary cicu_dictionary;

/// Opens the dictionary.
///
/// - out: to be closed with `cicu_dictionary_close`; null after an error.
int32_t cicu_dictionary_open(cicu_dictionary **out);

/// Closes a dictionary. Null is allowed.
void cicu_dictionary_close(cicu_dictionary *dictionary);

/// Segments a whole text into words: the same boundaries as `cicu_breaker_run`, several times as fast in Chinese text.
///
/// - breaker: of locale "zh"; has what is not plain Chinese.
/// - text, length, boundaries, capacity, count: as in `cicu_breaker_run`.
int32_t cicu_dictionary_run(
    const cicu_dictionary *dictionary, cicu_breaker *breaker, const uint16_t *text, int32_t length,
    int32_t *boundaries, int32_t capacity, int32_t *count);

// MARK: Decoding

/// Decodes bytes to UTF-16. Malformed input never fails: each malformed sequence becomes one U+FFFD and is counted.
///
/// What counts as one sequence is ICU's (and the WHATWG's) choice: in UTF-8 the longest prefix of a valid sequence, else one
/// byte, so a surrogate written in UTF-8 (ED A0 80) makes three. A lone surrogate in UTF-16 makes one U+FFFD, as does an odd
/// last byte: the output is always well-formed UTF-16. Bytes without a character in the encoding's table count as malformed. A U+FFFD
/// that stands in the input is not counted.
///
/// A byte order mark: "UTF-16" obeys and removes it, and reads big-endian if there is none. With a fixed encoding ("UTF-8",
/// "UTF-16LE", "UTF-16BE", "gb18030") it is kept as U+FEFF; whether it is text is the caller's question, because offsets
/// depend on it.
///
/// - encoding: any name or alias that ICU knows, case ignored; null and "" are errors, for ICU would take the platform's
///   default. Tested: UTF-8, UTF-16, UTF-16LE, UTF-16BE, gb18030, GBK, Big5, Big5-HKSCS
///   (ICU's is an old one: some of its characters come out in the private use area). An unknown name gives
///   `U_FILE_ACCESS_ERROR` (4).
/// - bytes, length: the input and its length in bytes; `bytes` may be null when the length is 0.
/// - out: receives the text, to be released with `cicu_free`; never null on success. Not terminated.
/// - out_length: its length in UTF-16 code units.
/// - malformed: null, or receives the number of malformed sequences.
/// - first_malformed: null, or receives the byte offset where the first of them begins, -1 if none.
int32_t cicu_decode(
    const char *encoding, const uint8_t *bytes, int64_t length, uint16_t **out, int64_t *out_length, int64_t *malformed,
    int64_t *first_malformed);

/// Releases what this library allocated. Null is allowed.
void cicu_free(void *pointer);

// MARK: Folding

/// Fills a table that maps every UTF-16 code unit to its simplified form, one unit to one unit, so offsets do not move.
///
/// Built from ICU's "Traditional-Simplified", character by character (its phrase rules do not apply); then compatibility
/// ideographs and Kangxi radicals, which PDFs yield for plain characters; and the variants of Hong Kong and Taiwan that ICU
/// leaves. A character that simplified text uses with a meaning of its own stays as it is (著 藉 乾 瞭 夥 …, listed with
/// the reasons in fold.c). Consequence: traditional 看著 and 乾淨 fold to 看著 and 乾净.
/// Surrogates map to themselves, so characters beyond the BMP are left alone. Folding twice is folding once.
///
/// Takes 17 ms in a fresh process (12 of them ICU opening its transform), then 4: build it once and keep it.
///
/// - table: room for 65,536 units.
int32_t cicu_simplify_table(uint16_t *table);

// MARK: Calendar

/// The Gregorian date of a date in the Chinese calendar, which is reckoned in Beijing time. From a table, for ICU 72 has
/// 14 months of these two centuries wrong, the new years of 2027 and 2030 among them.
///
/// - year: the Gregorian year in which that Chinese year begins; 腊月 of 2023 lies in January and February 2024.
///   1900…2100; elsewhere, and for a day that does not exist (三十 in a month of 29 days, a leap month that the year
///   does not have), `U_ILLEGAL_ARGUMENT_ERROR` (1). 除夕 is therefore day 30 of month 12, else day 29.
/// - month: 1…12. is_leap: not 0 for the leap month after the month of that number. day: 1…30.
/// - gregorian_year, gregorian_month (1…12), gregorian_day: the result.
int32_t cicu_chinese_to_gregorian(
    int32_t year, int32_t month, int32_t is_leap, int32_t day, int32_t *gregorian_year, int32_t *gregorian_month,
    int32_t *gregorian_day);

/// The day of a solar term in Beijing time.
///
/// - year: a Gregorian year, 1900…2100, else `U_ILLEGAL_ARGUMENT_ERROR` (1).
/// - index: 0…23 in the order of the calendar year: 0 小寒, 1 大寒, 2 立春, 3 雨水, 4 惊蛰, 5 春分, 6 清明, 7 谷雨, 8 立夏,
///   9 小满, 10 芒种, 11 夏至, 12 小暑, 13 大暑, 14 立秋, 15 处暑, 16 白露, 17 秋分, 18 寒露, 19 霜降, 20 立冬, 21 小雪,
///   22 大雪, 23 冬至.
/// - month (1…12), day: the result.
int32_t cicu_solar_term(int32_t year, int32_t index, int32_t *month, int32_t *day);

#ifdef __cplusplus
}
#endif

#endif
