// Averaged structured perceptron over characters; training and decoding of the tagger's experiments.
//
//   tagger train TSV_DIR TRAIN.tsv MODEL [epochs]   TRAIN: text, labels, a line a sentence
//   tagger tag   TSV_DIR MODEL < LINES              LINES: text, spans "from,to from,to …" whose margins to print
//   tagger test  TSV_DIR MODEL HELD.tsv             per-label F1 on labelled lines
//
// Weights: 2^18 rows of 8 signed bytes (2 MB), one row a hashed feature, one column a label.
// Build: cc -O3 -march=native -o tagger tagger.c
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { O, P, p, G, g, L, l, LABELS, WIDTH = 8 };
enum { BITS = 18, ROWS = 1 << BITS, MAXLEN = 4096, MAXF = 40 };
static const char names[] = "OPpGgLl";

// ---- lexicons -------------------------------------------------------------------------------------------------
static int8_t cls[65536][5];  // surname, first, second, single, foreign: 0…15 buckets
typedef struct { uint64_t key; uint16_t kinds; } Term;
enum { TERMS = 1 << 19 };
static Term terms[TERMS];
static uint8_t longest[65536];
enum { WORD, PLACE, TITLE, HEAD, COMPOUND, KINDS };

static int decode(const char *s, size_t n, uint16_t *out) {
  int count = 0;
  for (size_t i = 0; i < n && count < MAXLEN;) {
    uint32_t c = (uint8_t)s[i];
    int k = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    c = k == 1 ? c : k == 2 ? c & 0x1F : k == 3 ? c & 0x0F : c & 0x07;
    for (int j = 1; j < k; j++) c = c << 6 | ((uint8_t)s[i + j] & 0x3F);
    out[count++] = c == 1 ? 0 : c < 65536 ? c : 0xFFFD;  // 1 stands for a line's end, which is like a text's
    i += k;
  }
  return count;
}
static uint64_t hash(const uint16_t *s, int n) {
  uint64_t h = 0xcbf29ce484222325ull;
  for (int i = 0; i < n; i++) h = (h ^ s[i]) * 0x100000001b3ull, h ^= h >> 29;
  return h | 1;
}
static Term *find(uint64_t key) {
  uint32_t i = key >> 20 & (TERMS - 1);
  while (terms[i].key && terms[i].key != key) i = (i + 1) & (TERMS - 1);
  return &terms[i];
}
static int feature(const char *f, const char *key, int absent) {
  char k[32];
  snprintf(k, sizeof k, "%s=", key);
  const char *at = strstr(f, k);
  return at ? atoi(at + strlen(k)) : absent;
}
static int bucket(int odds) {
  int b = (odds + 48) / 12;
  return b < 1 ? 1 : b > 9 ? 9 : b;
}
static void lexicons(const char *dir) {
  const char *files[] = {"surnames", "given", "words", "places", "divisions", "titles", "orgheads"};
  for (int i = 0; i < 65536; i++) {
    cls[i][0] = 0;
    cls[i][1] = cls[i][2] = cls[i][3] = bucket(0);
    cls[i][4] = bucket(-40);
  }
  for (int f = 0; f < 7; f++) {
    char path[1024], line[8192];
    snprintf(path, sizeof path, "%s/%s.tsv", dir, files[f]);
    FILE *in = fopen(path, "r");
    if (!in) { perror(path); exit(1); }
    while (fgets(line, sizeof line, in)) {
      if (line[0] == '#') continue;
      char *term = line, *type = strchr(term, '\t');
      if (!type) continue;
      *type++ = 0;
      char *feat = strchr(type, '\t');
      feat = feat && (feat = strchr(feat + 1, '\t')) ? feat + 1 : "";
      uint16_t u[64];
      int n = decode(term, strlen(term) > 90 ? 90 : strlen(term), u);
      int kind = -1;
      if (f == 0) {
        if (n == 1 && !strstr(feat, "minority")) cls[u[0]][0] = bucket(feature(feat, "odds", 0));
        else if (n > 1 && !strstr(feat, "minority")) kind = COMPOUND;
      } else if (f == 1) {
        cls[u[0]][1] = bucket(feature(feat, "first", 0));
        cls[u[0]][2] = bucket(feature(feat, "second", 0));
        cls[u[0]][3] = bucket(feature(feat, "single", 0));
        int foreign = feature(feat, "foreign", -99);
        if (foreign > -99) cls[u[0]][4] = bucket(foreign);
      } else if (f == 2) {
        if (feature(feat, "f", 0) >= 6) kind = WORD;
      } else if (f == 3) kind = PLACE;
      else if (f == 4) { if (!strstr(feat, "form=character")) kind = PLACE; }
      else if (f == 5) kind = TITLE;
      else kind = HEAD;
      if (kind < 0 || n < 2 || n > 6 || (kind == WORD && n > 5)) continue;
      Term *t = find(hash(u, n));
      t->key = hash(u, n);
      t->kinds |= 1 << kind;
      if (longest[u[0]] < n) longest[u[0]] = n;
    }
    fclose(in);
  }
}

// ---- features -------------------------------------------------------------------------------------------------
typedef struct {
  int n;
  uint16_t c[MAXLEN + 8];     // text from index 4
  uint32_t bits[MAXLEN + 8];  // per kind: begins, goes on, ends
  uint8_t gold[MAXLEN];
  uint32_t f[MAXLEN][MAXF];
  int nf;
} Sentence;

static void fill(Sentence *s, const char *text, size_t length) {
  memset(s->c, 0, 4 * sizeof *s->c);
  s->n = decode(text, length, s->c + 4);
  memset(s->c + 4 + s->n, 0, 4 * sizeof *s->c);
  memset(s->bits, 0, sizeof(uint32_t) * (s->n + 8));
  for (int i = 4; i < s->n + 4; i++)
    for (int k = 2; k <= longest[s->c[i]] && i + k <= s->n + 4; k++) {
      Term *t = find(hash(s->c + i, k));
      if (!t->key) continue;
      for (int kind = 0; kind < KINDS; kind++)
        if (t->kinds >> kind & 1) {
          s->bits[i] |= 1 << (3 * kind);
          for (int j = i + 1; j < i + k - 1; j++) s->bits[j] |= 2 << (3 * kind);
          s->bits[i + k - 1] |= 4 << (3 * kind);
        }
    }
}
static inline uint32_t mix(uint32_t id, uint64_t a) {
  uint64_t h = (a + 0x9E3779B97F4A7C15ull * id) * 0xff51afd7ed558ccdull;
  h ^= h >> 32;
  h *= 0xc4ceb9fe1a85ec53ull;
  return h >> (64 - BITS);
}
static unsigned off;  // ablation: bit 0 characters, 1 statistics of names, 2 lexicons
static inline int extract(const Sentence *s, int at, uint32_t *f) {
  int k = 0, i = at + 4;
  const uint16_t *c = s->c + i;
  uint64_t a = c[-2], b = c[-1], x = c[0], y = c[1], z = c[2];
  f[k++] = mix(1, 0);
  if (!(off & 1)) {
    f[k++] = mix(2, x), f[k++] = mix(3, b), f[k++] = mix(4, y), f[k++] = mix(5, a), f[k++] = mix(6, z);
    f[k++] = mix(7, b << 16 | x), f[k++] = mix(8, x << 16 | y), f[k++] = mix(9, a << 16 | b);
    f[k++] = mix(10, y << 16 | z), f[k++] = mix(11, b << 16 | y);
    f[k++] = mix(12, a << 32 | b << 16 | x), f[k++] = mix(13, x << 32 | y << 16 | z);
  }
  const int8_t *A = cls[a], *B = cls[b], *X = cls[x], *Y = cls[y], *Z = cls[z];
  if (!(off & 2)) {
    f[k++] = mix(20, X[0] << 12 | Y[1] << 8 | Z[2] << 4);
    f[k++] = mix(21, X[0] << 12 | Y[3] << 8 | Z[0]);
    f[k++] = mix(22, B[0] << 12 | X[1] << 8 | Y[2] << 4);
    f[k++] = mix(23, B[0] << 12 | X[3] << 8 | Y[0]);
    f[k++] = mix(24, A[0] << 12 | B[1] << 8 | X[2] << 4);
    f[k++] = mix(25, B[4] << 12 | X[4] << 8 | Y[4] << 4);
    f[k++] = mix(26, (uint64_t)X[4] << 16 | Y[4] << 12 | Z[4] << 8 | cls[c[3]][4] << 4);
    f[k++] = mix(27, (uint64_t)cls[c[-3]][4] << 16 | A[4] << 12 | B[4] << 8 | X[4] << 4);
  }
  if (!(off & 4)) {
    f[k++] = mix(30, s->bits[i]);
    f[k++] = mix(31, s->bits[i - 1]), f[k++] = mix(32, s->bits[i + 1]);
    f[k++] = mix(33, (uint64_t)(s->bits[i - 1] & 0x7FFF) << 15 | (s->bits[i] & 0x7FFF));
    f[k++] = mix(34, (uint64_t)(s->bits[i] & 07) << 12 | X[0] << 8 | Y[1] << 4 | Z[2] | (uint64_t)(s->bits[i + 1] & 07) << 16);
  }
  return k;
}

// ---- model ----------------------------------------------------------------------------------------------------
static int32_t (*w)[WIDTH];
static int64_t (*sum)[WIDTH];
static int32_t trans[LABELS][LABELS];
static int64_t tsum[LABELS][LABELS];

static int allowed(int from, int to) {
  if (to == p || to == g || to == l) return from == to || from == to - 1;
  return 1;
}
static int32_t em[MAXLEN][WIDTH];
static void emissions(Sentence *s) {
  for (int i = 0; i < s->n; i++) {
    int k = extract(s, i, s->f[i]);
    s->nf = k;
    int32_t e[WIDTH] = {0};
    for (int j = 0; j < k; j++)
      for (int t = 0; t < WIDTH; t++) e[t] += w[s->f[i][j]][t];
    memcpy(em[i], e, sizeof e);
  }
}
#define NEG (-1000000000)
static void viterbi(int n, uint8_t *out) {
  static int32_t best[MAXLEN][LABELS];
  static uint8_t back[MAXLEN][LABELS];
  for (int t = 0; t < LABELS; t++) best[0][t] = allowed(O, t) ? em[0][t] : NEG;
  for (int i = 1; i < n; i++)
    for (int t = 0; t < LABELS; t++) {
      int32_t b = 2 * NEG;
      for (int f = 0; f < LABELS; f++)
        if (allowed(f, t) && best[i - 1][f] + trans[f][t] > b) b = best[i - 1][f] + trans[f][t], back[i][t] = f;
      best[i][t] = b + em[i][t];
    }
  int t = 0;
  for (int k = 1; k < LABELS; k++) if (best[n - 1][k] > best[n - 1][t]) t = k;
  for (int i = n - 1; i >= 0; i--) out[i] = t, t = back[i][t];
}

static void load(const char *path) {
  FILE *in = fopen(path, "rb");
  w = calloc(ROWS, sizeof *w);
  int8_t (*q)[WIDTH] = malloc(ROWS * WIDTH);
  if (!in || fread(trans, sizeof trans, 1, in) != 1 || fseek(in, 256, SEEK_SET) || fread(q, ROWS * WIDTH, 1, in) != 1) { perror(path); exit(1); }
  for (int i = 0; i < ROWS; i++) for (int t = 0; t < WIDTH; t++) w[i][t] = q[i][t];
  free(q);
  fclose(in);
}

static int fields(char *line, char **f, int max) {
  int k = 0;
  line[strcspn(line, "\n")] = 0;
  for (char *s = line; k < max; s++) {
    f[k++] = s;
    s = strchr(s, '\t');
    if (!s) break;
    *s = 0;
  }
  return k;
}
static Sentence S;
static int read_labelled(FILE *in) {
  static char line[1 << 16];
  char *f[2];
  while (fgets(line, sizeof line, in)) {
    if (fields(line, f, 2) < 2) continue;
    fill(&S, f[0], strlen(f[0]));
    if (S.n == 0 || S.n > MAXLEN - 8 || (int)strlen(f[1]) != S.n) continue;
    for (int i = 0; i < S.n; i++) S.gold[i] = strchr(names, f[1][i]) - names;
    return 1;
  }
  return 0;
}

static void train(const char *path, const char *model, int epochs) {
  w = calloc(ROWS, sizeof *w);
  sum = calloc(ROWS, sizeof *sum);
  int64_t step = 1;
  static uint8_t out[MAXLEN];
  for (int e = 0; e < epochs; e++) {
    FILE *in = fopen(path, "r");
    long wrong = 0, total = 0;
    clock_t t0 = clock();
    while (read_labelled(in)) {
      emissions(&S);
      viterbi(S.n, out);
      total += S.n;
      for (int i = 0; i < S.n; i++) {
        int a = S.gold[i], b = out[i];
        if (i && (a != b || S.gold[i - 1] != out[i - 1])) {
          trans[S.gold[i - 1]][a]++, tsum[S.gold[i - 1]][a] += step;
          trans[out[i - 1]][b]--, tsum[out[i - 1]][b] -= step;
        }
        if (a == b) continue;
        wrong++;
        for (int j = 0; j < S.nf; j++) {
          uint32_t r = S.f[i][j];
          w[r][a]++, sum[r][a] += step;
          w[r][b]--, sum[r][b] -= step;
        }
      }
      step++;
    }
    fclose(in);
    fprintf(stderr, "epoch %d: %.3f %% of %ld wrong, %.1f s\n", e + 1, 100.0 * wrong / total, total,
            (double)(clock() - t0) / CLOCKS_PER_SEC);
  }
  // The average of all steps, scaled so that bytes hold all but the largest.
  FILE *out_file = fopen(model, "wb");
  double scale = getenv("SCALE") ? atof(getenv("SCALE")) : 4;
  int8_t (*q)[WIDTH] = calloc(ROWS, WIDTH);
  long clipped = 0, used = 0;
  for (int i = 0; i < ROWS; i++)
    for (int t = 0; t < LABELS; t++) {
      double v = scale * (w[i][t] - (double)sum[i][t] / step);
      v = v < 0 ? v - 0.5 : v + 0.5;
      if (v > 127) v = 127, clipped++;
      if (v < -127) v = -127, clipped++;
      q[i][t] = v;
      used += q[i][t] != 0;
    }
  for (int i = 0; i < LABELS; i++)
    for (int t = 0; t < LABELS; t++) trans[i][t] = scale * (trans[i][t] - (double)tsum[i][t] / step);
  char padding[256 - sizeof trans] = {0};
  fwrite(trans, sizeof trans, 1, out_file);
  fwrite(padding, sizeof padding, 1, out_file);
  fwrite(q, ROWS * WIDTH, 1, out_file);
  fclose(out_file);
  fprintf(stderr, "%ld weights, %ld clipped\n", used, clipped);
}

static void test(const char *path) {
  FILE *in = fopen(path, "r");
  long tp[3] = {0}, gold[3] = {0}, pred[3] = {0};
  static uint8_t out[MAXLEN];
  while (read_labelled(in)) {
    emissions(&S);
    viterbi(S.n, out);
    for (int k = 0; k < 3; k++) {
      int B = P + 2 * k, I = B + 1;
      for (int i = 0; i < S.n; i++) {
        int a = S.gold[i] == B, b = out[i] == B, ea = i + 1, eb = i + 1;
        while (ea < S.n && S.gold[ea] == I) ea++;
        while (eb < S.n && out[eb] == I) eb++;
        gold[k] += a, pred[k] += b, tp[k] += a && b && ea == eb;
      }
    }
  }
  for (int k = 0; k < 3; k++) {
    double pr = (double)tp[k] / (pred[k] ? pred[k] : 1), re = (double)tp[k] / (gold[k] ? gold[k] : 1);
    printf("%c P %.4f R %.4f F %.4f (%ld/%ld/%ld)\n", names[P + 2 * k], pr, re, 2 * pr * re / (pr + re + 1e-9), tp[k], pred[k], gold[k]);
  }
}

static int reach = MAXLEN;  // characters on each side that a margin takes into account

// How much better the best chain of labels with the person from..<to is than the best one without it.
static int32_t margin(int from, int to) {
  static int32_t alpha[MAXLEN][LABELS], beta[MAXLEN][LABELS];
  int low = from > reach ? from - reach : 0, high = to + reach < S.n ? to + reach : S.n;
  for (int t = 0; t < LABELS; t++) {
    alpha[low][t] = low || allowed(O, t) ? em[low][t] : NEG;
    beta[high - 1][t] = 0;
  }
  for (int i = low + 1; i <= from; i++)
    for (int t = 0; t < LABELS; t++) {
      int32_t b = 2 * NEG;
      for (int q = 0; q < LABELS; q++)
        if (allowed(q, t) && alpha[i - 1][q] + trans[q][t] > b) b = alpha[i - 1][q] + trans[q][t];
      alpha[i][t] = b + em[i][t];
    }
  for (int i = high - 2; i >= from; i--)
    for (int t = 0; t < LABELS; t++) {
      int32_t b = 2 * NEG;
      for (int q = 0; q < LABELS; q++)
        if (allowed(t, q) && beta[i + 1][q] + em[i + 1][q] + trans[t][q] > b)
          b = beta[i + 1][q] + em[i + 1][q] + trans[t][q];
      beta[i][t] = b;
    }
  int32_t with = 2 * NEG, other = 2 * NEG, chain = alpha[from][P];
  for (int end = from + 1; end <= high; end++) {
    int last = end - from > 1 ? p : P;
    int32_t v = chain, next = 2 * NEG;
    if (end < high) {
      for (int q = 0; q < LABELS; q++)
        if (q != p && allowed(last, q) && beta[end][q] + em[end][q] + trans[last][q] > next)
          next = beta[end][q] + em[end][q] + trans[last][q];
      v += next;
      chain += trans[last][p] + em[end][p];
    }
    if (end == to) with = v; else if (v > other) other = v;
  }
  for (int t = 0; t < LABELS; t++)
    if (t != P && alpha[from][t] + beta[from][t] > other) other = alpha[from][t] + beta[from][t];
  return with - other;
}

// Labels of each line, and for each span asked the margin of reading it as a person.
static void tag(void) {
  static char line[1 << 18];
  static uint8_t out[MAXLEN];
  char *f[2];
  while (fgets(line, sizeof line, stdin)) {
    int k = fields(line, f, 2);
    fill(&S, f[0], strlen(f[0]));
    if (S.n == 0) { puts("\t"); continue; }
    emissions(&S);
    viterbi(S.n, out);
    for (int i = 0; i < S.n; i++) putchar(names[out[i]]);
    putchar('\t');
    if (k > 1) {
      for (char *s = f[1]; *s;) {
        int from = strtol(s, &s, 10), to = strtol(s + 1, &s, 10);
        while (*s == ' ') s++;
        printf("%d ", margin(from, to));
      }
    }
    putchar('\n');
  }
}

int main(int argc, char **argv) {
  if (argc < 4) return 64;
  if (getenv("REACH")) reach = atoi(getenv("REACH"));
  if (getenv("OFF")) off = atoi(getenv("OFF"));
  lexicons(argv[2]);
  if (!strcmp(argv[1], "train")) train(argv[3], argv[4], argc > 5 ? atoi(argv[5]) : 4);
  else if (!strcmp(argv[1], "test")) { load(argv[3]); test(argv[4]); }
  else { load(argv[3]); tag(); }
}
