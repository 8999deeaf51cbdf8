// ICU's word boundaries without ICU's cost. ICU cuts a stretch of Han characters with a unigram model: of all ways to cut
// it into words of its dictionary, the one whose costs add up to the least (CjkBreakEngine; the source of the method and
// of the costs is <https://github.com/unicode-org/icu/blob/release-72-1/icu4c/source/common/dictbe.cpp>). It spends most
// of its time at the root of the dictionary's trie, which has ten thousand branches. Here every first character has the
// place of its branch in a table; the trie itself is read where ICU keeps it.
//
// Only what is certain is done here: stretches of plain Han characters between characters that always end a word, and the
// simplest of what stands between such stretches. All else goes to ICU, stretch by stretch.

#include "cicu.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/udata.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

/// A longer stretch of Han characters is no text, and ICU may have it.
enum { LONGEST_STRETCH = 512 };
/// ICU looks no further for a word.
enum { LONGEST_WORD = 20 };
/// ICU's cost of a character that is no word of the dictionary.
enum { UNKNOWN_COST = 255 };

/// What a UTF-16 code unit is to the rules below.
enum {
  JOINS = 0,  // may extend its neighbour or be in a dictionary's stretch: combining marks, kana, Hangul, surrogates …
  HAN,        // of the dictionary, and normalised as it stands
  DIGIT,      // ASCII
  LETTER,     // ASCII
  SPACE,      // several of them are one segment
  MIDDLE,     // may stand inside a number or a word: . , : '
  SINGLE,     // always a segment of its own
  APART,      // never joins a Han character, whatever else it does
};

/// The words that begin with a character.
typedef struct {
  uint32_t node;  // where the trie goes on, 0 if the character alone is all there is
  int32_t cost;   // of the character as a word
} first;

/// The pairs that are remembered: half a megabyte.
enum { PAIR_BITS = 16 };

struct cicu_dictionary {
  UDataMemory *data;
  const UChar *trie;
  uint8_t class[0x10000];
  first first[0x10000];
  /// Where pairs of characters lead: the branch of a frequent character has hundreds of ways to go, and a text has the same
  /// pairs again and again. Each is one word of memory, whole whoever writes it, so threads share them.
  _Atomic uint64_t *pairs;
};

// MARK: The trie

// The format is UCharsTrie's, <https://unicode-org.github.io/icu-docs/apidoc/released/icu4c/classicu_1_1UCharsTrie.html>.
// A node's first unit: below 0x30 a branch, below 0x40 a run of units to be matched, else a value comes first.
enum {
  LINEAR = 0x30,
  VALUE = 0x40,
  NODE_TYPE = VALUE - 1,
  FINAL = 0x8000,
  LINEAR_BRANCH = 5,
  TWO_UNIT_VALUE = 0x4000,
  THREE_UNIT_VALUE = 0x7FFF,
  TWO_UNIT_NODE_VALUE = 0x4040,
  THREE_UNIT_NODE_VALUE = 0x7FC0,
  TWO_UNIT_DELTA = 0xFC00,
  THREE_UNIT_DELTA = 0xFFFF,
};

/// A place in the trie: before a node, or inside a run of units of which `left` are still to be matched.
typedef struct {
  const UChar *at;
  int32_t left;
} place;

static inline int32_t two_units(const UChar *at) { return (int32_t)((uint32_t)at[0] << 16 | at[1]); }

/// The value before the node at `at`, whose first unit is a value's.
static inline int32_t value(const UChar *at) {
  int32_t lead = *at++;
  if (lead & FINAL) {
    lead &= ~FINAL;
    if (lead < TWO_UNIT_VALUE) return lead;
    return lead < THREE_UNIT_VALUE ? (lead - TWO_UNIT_VALUE) << 16 | *at : two_units(at);
  }
  if (lead < TWO_UNIT_NODE_VALUE) return (lead >> 6) - 1;
  return lead < THREE_UNIT_NODE_VALUE ? ((lead & THREE_UNIT_NODE_VALUE) - TWO_UNIT_NODE_VALUE) << 10 | *at
                                      : two_units(at);
}

static inline const UChar *skip_delta(const UChar *at) {
  int32_t delta = *at++;
  return delta < TWO_UNIT_DELTA ? at : delta == THREE_UNIT_DELTA ? at + 2 : at + 1;
}

static inline const UChar *jump(const UChar *at) {
  int32_t delta = *at++;
  if (delta < TWO_UNIT_DELTA) return at + delta;
  if (delta == THREE_UNIT_DELTA) return at + 2 + two_units(at);
  return at + 1 + ((delta - TWO_UNIT_DELTA) << 16 | *at);
}

/// Where `unit` leads from a branch of `size` units less one, 0 if the size follows; null if nowhere.
static const UChar *branch(const UChar *at, int32_t size, UChar unit) {
  if (size == 0) size = *at++;
  size++;
  while (size > LINEAR_BRANCH) {
    if (unit < *at++) {
      size >>= 1;
      at = jump(at);
    } else {
      size -= size >> 1;
      at = skip_delta(at);
    }
  }
  for (; size > 1; size--) {
    bool matches = unit == *at++;
    int32_t lead = *at;
    if (matches && lead & FINAL) return at;
    int32_t short_lead = lead & ~FINAL;
    int32_t delta = short_lead;
    at++;
    if (short_lead >= THREE_UNIT_VALUE) {
      delta = two_units(at);
      at += 2;
    } else if (short_lead >= TWO_UNIT_VALUE) {
      delta = (short_lead - TWO_UNIT_VALUE) << 16 | *at++;
    }
    if (matches) return at + delta;
  }
  return unit == *at ? at + 1 : NULL;
}

/// Goes on by `unit`; false if no word does.
static inline bool go(place *place, UChar unit) {
  const UChar *at = place->at;
  if (place->left > 0) {
    if (*at != unit) return false;
    place->at++;
    place->left--;
    return true;
  }
  int32_t node = *at++;
  if (node >= VALUE) {
    if (node & FINAL) return false;
    if (node >= TWO_UNIT_NODE_VALUE) at += node < THREE_UNIT_NODE_VALUE ? 1 : 2;
    node &= NODE_TYPE;
  }
  if (node >= LINEAR) {
    if (*at != unit) return false;
    place->at = at + 1;
    place->left = node - LINEAR;
    return true;
  }
  place->at = branch(at, node, unit);
  return place->at != NULL;
}

static inline bool has_value(const place *place) { return place->left == 0 && *place->at >= VALUE; }

// MARK: Pairs

/// The words that begin with two characters.
typedef struct pair {
  place place;   // where the trie goes on, null if it does not
  int32_t cost;  // of the pair as a word, -1 if it is none
} pair;

static pair read_pair(const cicu_dictionary *dictionary, uint32_t node, UChar second) {
  pair pair = {{dictionary->trie + node, 0}, -1};
  if (!go(&pair.place, second)) return (struct pair){{NULL, 0}, -1};
  if (!has_value(&pair.place)) return pair;
  pair.cost = value(pair.place.at);
  if (*pair.place.at & FINAL) pair.place.at = NULL;
  return pair;
}

// A pair in memory, from the lowest bit: its cost and one, the units left in a run, its place in the trie, the part of its
// mixed characters that is not its number, a bit that is always set.
enum { COST_BITS = 10, LEFT_BITS = 4, PLACE_BITS = 26, TAG_BITS = 32 - PAIR_BITS };

/// A number of two characters in which every bit counts: an odd factor makes no two pairs one.
static inline uint32_t mix(UChar first, UChar second) { return ((uint32_t)first << 16 | second) * 0x9E3779B1u; }

/// Lets the processor get what ``divide`` will ask first of two characters: waiting for it takes longer than the rest.
static inline void expect(const cicu_dictionary *dictionary, UChar first, UChar second) {
  __builtin_prefetch(&dictionary->first[first]);
  __builtin_prefetch((const void *)&dictionary->pairs[mix(first, second) >> TAG_BITS]);
}

/// The words that begin with `first`, whose branch is at `node`, and `second`.
static inline pair find_pair(const cicu_dictionary *dictionary, uint32_t node, UChar first, UChar second) {
  uint32_t mixed = mix(first, second);
  uint64_t tag = 1u << TAG_BITS | (mixed & ((1u << TAG_BITS) - 1));
  _Atomic uint64_t *memory = &dictionary->pairs[mixed >> TAG_BITS];
  uint64_t word = atomic_load_explicit(memory, memory_order_relaxed);
  if (word >> (COST_BITS + LEFT_BITS + PLACE_BITS) == tag) {
    uint32_t at = word >> (COST_BITS + LEFT_BITS) & ((1u << PLACE_BITS) - 1);
    int32_t left = word >> COST_BITS & ((1u << LEFT_BITS) - 1);
    return (pair){{at == 0 ? NULL : dictionary->trie + at, left}, (int32_t)(word & ((1u << COST_BITS) - 1)) - 1};
  }
  pair pair = read_pair(dictionary, node, second);
  uint64_t at = pair.place.at == NULL ? 0 : (uint64_t)(pair.place.at - dictionary->trie);
  uint64_t cost = (uint64_t)(pair.cost + 1);
  if (at >> PLACE_BITS == 0 && cost >> COST_BITS == 0) {
    word = ((tag << PLACE_BITS | at) << LEFT_BITS | (uint64_t)pair.place.left) << COST_BITS | cost;
    atomic_store_explicit(memory, word, memory_order_relaxed);
  }
  return pair;
}

// MARK: Opening

/// The class of a code unit by its character's properties.
static uint8_t class_of(UChar unit, const UNormalizer2 *nfkc, UErrorCode *error) {
  if (unit >= '0' && unit <= '9') return DIGIT;
  if ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z') return LETTER;
  if (unit == '@') return APART;  // A letter to ICU, not to the properties.
  if (U16_IS_SURROGATE(unit) || u_getIntPropertyValue(unit, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return JOINS;
  switch (uscript_getScript(unit, error)) {
    case USCRIPT_HAN:
      return u_hasBinaryProperty(unit, UCHAR_UNIFIED_IDEOGRAPH) && unorm2_isInert(nfkc, unit) ? HAN : JOINS;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL: return JOINS;
    default: break;
  }
  switch (u_getIntPropertyValue(unit, UCHAR_WORD_BREAK)) {
    case U_WB_OTHER:
    case U_WB_LF:
    case U_WB_NEWLINE: return SINGLE;
    case U_WB_WSEGSPACE: return SPACE;
    case U_WB_MIDLETTER:
    case U_WB_MIDNUM:
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
    case U_WB_DOUBLE_QUOTE: return MIDDLE;
    case U_WB_ALETTER:
    case U_WB_NUMERIC:
    case U_WB_EXTENDNUMLET:
    case U_WB_CR: return APART;
    default: return JOINS;
  }
}

static void fill(cicu_dictionary *dictionary, UErrorCode *error) {
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance(error);
  if (U_FAILURE(*error)) return;
  const UChar *trie = dictionary->trie;
  for (int32_t unit = 0; unit < 0x10000; unit++) {
    uint8_t class = class_of((UChar)unit, nfkc, error);
    dictionary->class[unit] = class;
    if (class != HAN) continue;
    first *first = &dictionary->first[unit];
    first->cost = UNKNOWN_COST;
    place place = {trie, 0};
    if (!go(&place, (UChar)unit)) continue;
    if (has_value(&place)) first->cost = value(place.at);
    if (!(*place.at & FINAL)) first->node = (uint32_t)(place.at - trie);
  }
}

int32_t cicu_dictionary_open(cicu_dictionary **out) {
  if (out == NULL) return U_ILLEGAL_ARGUMENT_ERROR;
  *out = NULL;
  cicu_dictionary *dictionary = calloc(1, sizeof *dictionary);
  if (dictionary == NULL) return U_MEMORY_ALLOCATION_ERROR;
  dictionary->pairs = calloc(1 << PAIR_BITS, sizeof *dictionary->pairs);

  UErrorCode error = dictionary->pairs == NULL ? U_MEMORY_ALLOCATION_ERROR : U_ZERO_ERROR;
  dictionary->data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &error);
  if (U_SUCCESS(error)) {
    // int32_t: [0] where the trie begins, in bytes, [4] its type, of which the low bits are 1 for a UCharsTrie.
    const int32_t *header = udata_getMemory(dictionary->data);
    if ((header[4] & 7) == 1) {
      dictionary->trie = (const UChar *)((const char *)header + header[0]);
      fill(dictionary, &error);
    } else {
      error = U_INVALID_FORMAT_ERROR;
    }
  }
  if (U_FAILURE(error)) {
    cicu_dictionary_close(dictionary);
    return error;
  }
  *out = dictionary;
  return U_ZERO_ERROR;
}

void cicu_dictionary_close(cicu_dictionary *dictionary) {
  if (dictionary == NULL) return;
  if (dictionary->data != NULL) udata_close(dictionary->data);
  free(dictionary->pairs);
  free(dictionary);
}

// MARK: Segmenting

/// The segments found so far; those beyond the capacity are only counted.
typedef struct {
  int32_t *ends;
  int32_t capacity;
  int32_t count;
} output;

static inline void add(output *output, int32_t end) {
  if (output->count < output->capacity) output->ends[output->count] = end;
  output->count++;
}

/// Cuts a stretch of Han characters into the words whose costs add up to the least; among equals, that which ends in the
/// longest word, as in ICU.
static void divide(
    const cicu_dictionary *dictionary, const UChar *text, int32_t start, int32_t length, output *output) {
  const UChar *stretch = text + start;
  uint32_t best[LONGEST_STRETCH + 1];
  uint16_t previous[LONGEST_STRETCH + 1];
  best[0] = 0;
  for (int32_t i = 1; i <= length; i++) best[i] = UINT32_MAX;
  for (int32_t i = 0; i < length; i++) {
    const first *first = &dictionary->first[stretch[i]];
    uint32_t cost = best[i] + (uint32_t)first->cost;
    if (cost < best[i + 1]) {
      best[i + 1] = cost;
      previous[i + 1] = (uint16_t)i;
    }
    if (first->node == 0 || i + 1 == length) continue;
    pair pair = find_pair(dictionary, first->node, stretch[i], stretch[i + 1]);
    if (pair.cost >= 0 && best[i] + (uint32_t)pair.cost < best[i + 2]) {
      best[i + 2] = best[i] + (uint32_t)pair.cost;
      previous[i + 2] = (uint16_t)i;
    }
    place place = pair.place;
    if (place.at == NULL) continue;
    int32_t limit = i + LONGEST_WORD < length ? i + LONGEST_WORD : length;
    for (int32_t j = i + 2; j < limit && go(&place, stretch[j]); j++) {
      if (!has_value(&place)) continue;
      cost = best[i] + (uint32_t)value(place.at);
      if (cost < best[j + 1]) {
        best[j + 1] = cost;
        previous[j + 1] = (uint16_t)i;
      }
      if (*place.at & FINAL) break;
    }
  }
  uint16_t ends[LONGEST_STRETCH];
  int32_t words = 0;
  for (int32_t end = length; end > 0; end = previous[end]) ends[words++] = (uint16_t)end;
  while (words > 0) add(output, start + ends[--words]);
}

/// Segments what stands between two stretches of Han characters, if it is simple; false if ICU has to.
static bool divide_simple(
    const cicu_dictionary *dictionary, const UChar *text, int32_t start, int32_t end, output *output) {
  const uint8_t *class = dictionary->class;
  for (int32_t i = start; i < end;) {
    switch (class[text[i]]) {
      case SINGLE:
      case MIDDLE: i++; break;
      case SPACE:
        while (i < end && class[text[i]] == SPACE) i++;
        break;
      case DIGIT:
      case LETTER:
        for (; i < end; i++) {
          uint8_t this = class[text[i]];
          if (this == DIGIT || this == LETTER) continue;
          if (this != MIDDLE || i + 1 == end) break;
          uint8_t next = class[text[i + 1]];
          if (next != DIGIT && next != LETTER) break;
          bool decimal = text[i] == '.' || text[i] == ',';
          if (!decimal || next != DIGIT || class[text[i - 1]] != DIGIT) return false;
        }
        break;
      default: return false;
    }
    add(output, i);
  }
  return true;
}

int32_t cicu_dictionary_run(
    const cicu_dictionary *dictionary, cicu_breaker *breaker, const uint16_t *text, int32_t length,
    int32_t *boundaries, int32_t capacity, int32_t *count) {
  if (dictionary == NULL || breaker == NULL || count == NULL) return U_ILLEGAL_ARGUMENT_ERROR;
  if (length < 0 || capacity < 0) return U_ILLEGAL_ARGUMENT_ERROR;
  if ((text == NULL && length > 0) || (boundaries == NULL && capacity > 0)) return U_ILLEGAL_ARGUMENT_ERROR;

  const uint8_t *class = dictionary->class;
  output output = {boundaries, capacity, 0};
  int32_t done = 0;
  int32_t end;
  for (int32_t i = 0; done < length; i = end) {
    // The next stretch that is ours, or the end of the text.
    while (i < length && class[text[i]] != HAN) i++;
    end = i;
    for (; end < length && class[text[end]] == HAN; end++) {
      if (end + 1 < length) expect(dictionary, text[end], text[end + 1]);
    }
    bool apart = (i == 0 || class[text[i - 1]] != JOINS) && (end == length || class[text[end]] != JOINS);
    if (i < length && (!apart || end - i > LONGEST_STRETCH)) {
      if (end < length) continue;
      i = end;
    }
    int32_t before = output.count;
    if (done < i && !divide_simple(dictionary, text, done, i, &output)) {
      int32_t room = capacity > before ? capacity - before : 0;
      int32_t found = 0;
      int32_t status =
          cicu_breaker_run(breaker, text + done, i - done, room > 0 ? boundaries + before : NULL, room, &found);
      if (status > 0 && status != U_BUFFER_OVERFLOW_ERROR) return status;
      for (int32_t k = 0; k < found && k < room; k++) boundaries[before + k] += done;
      output.count = before + found;
    }
    if (i < end) divide(dictionary, text, i, end - i, &output);
    done = end;
  }
  *count = output.count;
  return output.count > capacity ? U_BUFFER_OVERFLOW_ERROR : U_ZERO_ERROR;
}
