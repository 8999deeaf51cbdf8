#include "cicu.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/utrans.h>

// What ICU's transform gets wrong for text that is simplified already, and so stays itself. ICU is built for traditional
// input; the pipeline's input is mostly simplified, where each of these is a character in its own right:
// 著 著名 (12 times in 10^5 characters of news)    俱 俱乐部    吒 哪吒    跤 摔跤    姊 姊妹    氹 氹仔    阪 大阪
// 乾 乾隆, 乾坤    藉 狼藉, 慰藉    瞭 瞭望    夥 甚夥    摺 奏摺, 存摺    箝 箝制    苎 苎麻    薴 (橙花烯; its target 苧
// would fold again)    “ ” (ICU makes them 「 」: a convention of typesetting, not a script)
// Not kept, although GB 2312 has them: 後 徵 於 菸 麽, because their traditional uses are frequent and
// nothing in simplified text depends on the difference (魏徵 and 於 as a surname fold; the original text keeps them).
static const UChar kept[] = u"著俱吒跤姊氹阪乾藉瞭夥摺箝苎薴“”";

// Variants that ICU leaves, each with its simplified form. Not here, because simplified text has them as characters of
// their own, mostly in names: 祇 邨 珮 祐 噁 (二噁英) 馀 涌 灶 踪 碁 勣 晧 煇 脩 迺 谿 麴.
static const UChar variants[] =
    // Hong Kong and Taiwan.
    u"峯峰衞卫滙汇擧举麪面羣群榦干衹只甦苏囌苏台台揹背擕携敍叙敎教暎映櫈凳殭僵濶阔畧略疎疏皐皋眎视硃朱秊年穨颓窓窗窻窗窰窑"
    u"簑蓑糉粽糭粽緖绪緜绵聨联脇胁脗吻菴庵蘂蕊蕋蕊覩睹譌讹讃赞讐雠趂趁躱躲躶裸酧酬鎌镰隂阴靣面鞌鞍鞦秋韆千顚颠飃飘飜翻飱飧"
    u"餧喂舘馆饍膳騐验驘骡骾鲠鬦斗鴈雁鵰雕鯗鲞痲麻痺痹嶽岳瘉愈牠它妳你嬭奶玆兹籐藤矇蒙繈襁啣衔彫雕傚效冑胄彊强慙惭巗岩嵗岁囘回"
    u"竝并"
    // Japanese and older printed forms that reach bulletins through fonts and input methods.
    u"戸户黒黑説说卽即旣既靑青淸清曁暨槪概錬炼録录鄕乡郞郎愼慎査查歩步毎每緫总汚污繋系臓脏絶绝値值"
    // CJK radicals that stand for the whole character in text taken from PDFs; Unicode gives them no mapping.
    u"⺟母⺠民⻄西⻅见⻉贝⻋车⻑长⻓长⻔门⻘青⻚页⻛风⻜飞⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

static bool is_surrogate(int32_t unit) { return unit >= 0xD800 && unit <= 0xDFFF; }

/// One transform of all characters at once, each on a line of its own: 3,000 calls would cost more, and a line feed keeps the
/// phrase rules apart. Only what the transform says that it may change is shown to it: the whole plane takes 50 ms.
static int32_t transform_lines(UTransliterator *transform, const USet *sources, uint16_t *table) {
  int32_t capacity = 4 * 0x10000;
  UChar *text = malloc((size_t)capacity * sizeof(UChar));
  if (text == NULL) return U_MEMORY_ALLOCATION_ERROR;
  int32_t length = 0;
  for (int32_t unit = 0x80; unit <= 0xFFFF; unit++) {
    if (is_surrogate(unit) || !uset_contains(sources, unit)) continue;
    text[length++] = (UChar)unit;
    text[length++] = '\n';
  }
  UErrorCode error = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars(transform, text, &length, capacity, 0, &limit, &error);
  int32_t at = 0;
  for (int32_t unit = 0x80; unit <= 0xFFFF && U_SUCCESS(error); unit++) {
    if (is_surrogate(unit) || !uset_contains(sources, unit)) continue;
    int32_t start = at;
    while (at < length && text[at] != '\n') at++;
    if (at - start == 1 && !is_surrogate(text[start])) table[unit] = text[start];
    at++;
  }
  free(text);
  if (U_FAILURE(error)) return error;
  // A line too many or too few would have shifted every mapping after it.
  return at == length ? U_ZERO_ERROR : U_INTERNAL_PROGRAM_ERROR;
}

static int32_t apply_transliterator(uint16_t *table) {
  UErrorCode error = U_ZERO_ERROR;
  UTransliterator *transform = utrans_openU(u"Traditional-Simplified", -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
  if (U_FAILURE(error)) return error;
  USet *sources = utrans_getSourceSet(transform, false, NULL, &error);
  int32_t status = U_FAILURE(error) ? error : transform_lines(transform, sources, table);
  if (sources != NULL) uset_close(sources);
  utrans_close(transform);
  return status;
}

/// Compatibility ideographs (U+F900…, canonical) and Kangxi radicals (U+2F00…, NFKC only) are other code points for the
/// same character; they go through the simplified mapping of their plain form.
static int32_t apply_compatibility(uint16_t *table) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&error);
  if (U_FAILURE(error)) return error;
  for (int32_t unit = 0x2E80; unit <= 0xFAFF; unit++) {
    bool is_radical = unit <= 0x2FD5;
    if (!is_radical && unit < 0xF900) continue;
    UChar plain[4];
    UErrorCode each = U_ZERO_ERROR;
    int32_t length = unorm2_getDecomposition(normalizer, unit, plain, 4, &each);
    if (U_SUCCESS(each) && length == 1) table[unit] = table[plain[0]];
  }
  return U_ZERO_ERROR;
}

int32_t cicu_simplify_table(uint16_t *table) {
  if (table == NULL) return U_ILLEGAL_ARGUMENT_ERROR;
  for (int32_t unit = 0; unit <= 0xFFFF; unit++) table[unit] = (uint16_t)unit;
  int32_t status = apply_transliterator(table);
  if (status != U_ZERO_ERROR) return status;
  for (const UChar *unit = kept; *unit != 0; unit++) table[*unit] = *unit;
  for (const UChar *pair = variants; *pair != 0; pair += 2) table[pair[0]] = pair[1];
  return apply_compatibility(table);
}
