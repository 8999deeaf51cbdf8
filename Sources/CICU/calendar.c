#include "cicu.h"

#include <math.h>
#include <stddef.h>

/// Days are counted from 1970-01-01. Hinnant's algorithm: day numbers need no zone, so Shanghai's
/// summer time (1986–1991) and mean time do not enter.
static int64_t days_from_civil(int32_t year, int32_t month, int32_t day) {
  int64_t shifted = (int64_t)year - (month <= 2);
  int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  int64_t year_of_era = shifted - era * 400;
  int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static void civil_from_days(int64_t days, int32_t *year, int32_t *month, int32_t *day) {
  int64_t shifted = days + 719468;
  int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int64_t day_of_era = shifted - era * 146097;
  int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted_month = (5 * day_of_year + 2) / 153;
  *day = (int32_t)(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  *month = (int32_t)(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  *year = (int32_t)(year_of_era + era * 400 + (*month <= 2));
}

enum { first_year = 1900, last_year = 2100 };

/// The years 1900…2100, one word each: bit i, for i in 0…12, is set if month i of the year (the leap month counted in its
/// place) has 30 days; bits 13…16 are the number of the leap month, 0 if none; from bit 17 on, new year's day, counted from
/// 20 January.
///
/// A table and not ICU's calendar, because ICU 72 errs where a new moon or a solar term falls within minutes of midnight:
/// it has 2027's new year on 7 February (it is the 6th), 2030's on 2 February (the 3rd), and among others August 2012,
/// November 2018 and the leap month of 1987 wrong; in all, 14 of 2,486 months.
static const uint32_t years[] = {
    0x1716D2, 0x3C0752, 0x260EA5, 0x12B64A, 0x36064B, 0x1E0A9B, 0x0A9556, 0x30056A, 0x1A0B59, 0x045752,  // 1900
    0x2A0752, 0x14DB25, 0x3A0B25, 0x220A4B, 0x0CB4AB, 0x3202AD, 0x1C056B, 0x064B69, 0x2C0DA9, 0x18FD92,  // 1910
    0x3E0E92, 0x260D25, 0x10BA4D, 0x360A56, 0x2002B6, 0x0895B5, 0x3006D4, 0x1A0EA9, 0x065E92, 0x2A0E92,  // 1920
    0x14CD26, 0x38052B, 0x220A57, 0x0CB2B6, 0x320B5A, 0x1E06D4, 0x086EC9, 0x2C0749, 0x16F693, 0x3C0A93,  // 1930
    0x26052B, 0x0ECA5B, 0x340AAD, 0x20056A, 0x0A9B55, 0x300BA4, 0x1A0B49, 0x045A93, 0x2A0A95, 0x12F52D,  // 1940
    0x380536, 0x220AAD, 0x0EB5AA, 0x3205B2, 0x1C0DA5, 0x087D4A, 0x2E0D4A, 0x170A95, 0x3A0A97, 0x260556,  // 1950
    0x10CAB5, 0x340AD5, 0x2006D2, 0x0A8EA5, 0x300EA5, 0x1A064A, 0x026C97, 0x280A9B, 0x14F55A, 0x38056A,  // 1960
    0x220B69, 0x0EB752, 0x340B52, 0x1C0B25, 0x06964B, 0x2C0A4B, 0x1714AB, 0x3A02AD, 0x24056D, 0x10CB69,  // 1970
    0x360DA9, 0x200D92, 0x0A9D25, 0x300D25, 0x1B5A4D, 0x3E0A56, 0x2802B6, 0x12C5B5, 0x3806D5, 0x220EA9,  // 1980
    0x0EBE92, 0x340E92, 0x1E0D26, 0x066A56, 0x2A0A57, 0x1714D6, 0x3C035A, 0x2406D5, 0x10B6C9, 0x360749,  // 1990
    0x200693, 0x08952B, 0x2E052B, 0x180A5B, 0x04555A, 0x28056A, 0x12FB55, 0x3A0BA4, 0x240B49, 0x0CBA93,  // 2000
    0x320A95, 0x1C052D, 0x068AAD, 0x2A0AB5, 0x1735AA, 0x3C05D2, 0x260DA5, 0x10DD4A, 0x360D4A, 0x200C95,  // 2010
    0x0A952E, 0x2E0556, 0x180AB5, 0x0455B2, 0x2A06D2, 0x12CEA5, 0x380725, 0x22064B, 0x0CAC97, 0x300CAB,  // 2020
    0x1C055A, 0x066AD6, 0x2C0B69, 0x177752, 0x3C0B52, 0x260B25, 0x10DA4B, 0x340A4B, 0x1E04AB, 0x08A55B,  // 2030
    0x2E05AD, 0x180B6A, 0x045B52, 0x2A0D92, 0x14FD25, 0x380D25, 0x220A55, 0x0CB4AD, 0x3204B6, 0x1A05B5,  // 2040
    0x066DAA, 0x2C0EC9, 0x191E92, 0x3C0E92, 0x260D26, 0x10CA56, 0x340A57, 0x1E04D6, 0x0886D5, 0x2E0755,  // 2050
    0x1A0749, 0x026E93, 0x280693, 0x12F52B, 0x38052B, 0x200A5B, 0x0CB55A, 0x32056A, 0x1C0B65, 0x06974A,  // 2060
    0x2C0B4A, 0x171A95, 0x3C0A95, 0x24052D, 0x0ECAAD, 0x340AB5, 0x2005AA, 0x088BA5, 0x2E0DA5, 0x1A0D4A,  // 2070
    0x047C95, 0x280C96, 0x12F94E, 0x380556, 0x220AB5, 0x0CB5B2, 0x3206D2, 0x1C0EA5, 0x088E4A, 0x2A068B,  // 2080
    0x150C97, 0x3A04AB, 0x24055B, 0x0ECAD6, 0x340B6A, 0x200752, 0x0A9725, 0x2E0B45, 0x180A8B, 0x02549B,  // 2090
    0x2804AB,  // 2100
};
_Static_assert(sizeof years / sizeof *years == last_year - first_year + 1, "one word a year");

static int64_t new_year(int32_t year) { return days_from_civil(year, 1, 20) + (years[year - first_year] >> 17); }

static int32_t leap_month(int32_t year) { return years[year - first_year] >> 13 & 15; }

static int32_t month_length(int32_t year, int32_t position) { return 29 + (years[year - first_year] >> position & 1); }

int32_t cicu_chinese_to_gregorian(
    int32_t year, int32_t month, int32_t is_leap, int32_t day, int32_t *gregorian_year, int32_t *gregorian_month,
    int32_t *gregorian_day) {
  if (gregorian_year == NULL || gregorian_month == NULL || gregorian_day == NULL) return CICU_ILLEGAL_ARGUMENT;
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1) return CICU_ILLEGAL_ARGUMENT;
  int32_t leap = leap_month(year);
  if (is_leap != 0 && month != leap) return CICU_ILLEGAL_ARGUMENT;

  int32_t position = month - 1;
  if (is_leap != 0 || (leap != 0 && month > leap)) position++;
  if (day > month_length(year, position)) return CICU_ILLEGAL_ARGUMENT;
  int64_t days = new_year(year) + day - 1;
  for (int32_t earlier = 0; earlier < position; earlier++) days += month_length(year, earlier);
  civil_from_days(days, gregorian_year, gregorian_month, gregorian_day);
  return 0;
}

static const double degree = 3.14159265358979323846 / 180;

/// The sun's apparent longitude in degrees at a Julian day of dynamical time: Meeus, Astronomical Algorithms, chapter 25,
/// low accuracy (0.01°, a quarter of an hour), with the pull of Venus, Jupiter and the moon from his Astronomical Formulae
/// for Calculators, chapter 18, which brings most terms within minutes.
static double solar_longitude(double julian_day) {
  double t = (julian_day - 2451545.0) / 36525;
  double mean_longitude = 280.46646 + t * (36000.76983 + t * 0.0003032);
  double anomaly = (357.52911 + t * (35999.05029 - t * 0.0001537)) * degree;
  double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly) +
                  (0.019993 - t * 0.000101) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  double node = (125.04 - 1934.136 * t) * degree;
  double c = t + 1;  // These are reckoned from 1900.
  double pull = 0.00134 * cos((153.23 + 22518.7541 * c) * degree) + 0.00154 * cos((216.57 + 45037.5082 * c) * degree) +
                0.00200 * cos((312.69 + 32964.3577 * c) * degree) + 0.00179 * sin((350.74 + 445267.1142 * c) * degree);
  return mean_longitude + centre + pull - 0.00569 - 0.00478 * sin(node);
}

/// Dynamical time minus universal time, in days; half a minute to three in the years served, well below the formula's error.
static double delta_t(double year) {
  double t = year - 2000;
  double seconds = year < 1950 ? 29.1 - (1950 - year) * 0.5 : 63.9 + t * (t < 0 ? 0.65 : 0.4);
  return (seconds > 0 ? seconds : 0) / 86400;
}

/// The terms of 1900…2100 that begin up to five minutes past midnight, where the formula is just early; found by comparing
/// all 4,824 with an independent computation. Their day is the next one.
static const struct {
  int16_t year;
  int8_t index;
} late_terms[] = {{1917, 22}, {1951, 23}, {1981, 4}, {1982, 0}, {2008, 9}, {2014, 4}, {2016, 12}, {2084, 10}};

int32_t cicu_solar_term(int32_t year, int32_t index, int32_t *month, int32_t *day) {
  if (month == NULL || day == NULL || year < 1900 || year > 2100 || index < 0 || index > 23) {
    return CICU_ILLEGAL_ARGUMENT;
  }
  double wanted = 285 + 15.0 * index;  // 小寒; the longitude of later terms passes 360.
  double unix_epoch = 2440587.5;
  double julian_day = (double)days_from_civil(year, 1, 6) + unix_epoch + index * 365.2422 / 24;
  for (int round = 0; round < 8; round++) {
    double off = remainder(wanted - solar_longitude(julian_day), 360);
    julian_day += off * 365.2422 / 360;
  }
  double beijing = julian_day - delta_t(year) + 8.0 / 24;
  int64_t days = (int64_t)floor(beijing - unix_epoch);
  for (size_t i = 0; i < sizeof late_terms / sizeof *late_terms; i++) {
    if (late_terms[i].year == year && late_terms[i].index == index) days++;
  }
  int32_t same_year;
  civil_from_days(days, &same_year, month, day);
  return 0;
}
