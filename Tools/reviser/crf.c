// Trains the reviser's model: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), its likelihood
// climbed by AdaGrad (Duchi, Hazan and Singer 2011), a step a clause.
//
//   crf train ROWS MODEL [epochs [runs]]   ROWS: what `reviser-data rows` prints
//   crf test MODEL ROWS                    strict precision, recall and F1 of each type, optional names left out
//
// Labels: nothing, then beginning and inside of person, organization, location, title. An optional name may be read or not.
// Features are dropped at random (SKIP, 0.3), now and then all those of the mentions that stand (BLIND, 0.15): the rules are
// surer on text that they were written on than on any other.
// MODEL: transitions (9 × 9 int32) padded to 512 bytes, then 2^17 rows of 8 signed bytes, 48 a nat; nothing's weights are
// taken off the others'.
// Build: cc -O3 -march=native -ffast-math -o crf crf.c -lm
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABELS = 9, WIDTH = 16, ROWS = 1 << 17, FEATURES = 18, RULES = 10, LONGEST = 1024, NAT = 48 };

typedef struct {
  uint32_t from, to, label;
} Name;

typedef struct {
  uint32_t count, optional;
  uint8_t *labels;
  uint32_t *rows;
  Name *names;
} Clause;

static Clause *clauses;
static long total;

static void take(void *to, size_t size, FILE *in, const char *path) {
  if (size && fread(to, size, 1, in) != 1) {
    fprintf(stderr, "%s ends inside a record\n", path);
    exit(65);
  }
}

static void load(const char *path) {
  FILE *in = fopen(path, "rb");
  if (!in) perror(path), exit(65);
  Clause c;
  while (fread(&c.count, 4, 1, in) == 1) {
    c.labels = malloc(c.count);
    c.rows = malloc(4ul * FEATURES * c.count);
    take(c.labels, c.count, in, path);
    take(c.rows, 4ul * FEATURES * c.count, in, path);
    take(&c.optional, 4, in, path);
    c.names = malloc(sizeof(Name) * (c.optional + 1));
    take(c.names, sizeof(Name) * c.optional, in, path);
    if (c.count == 0 || c.count > LONGEST) continue;
    if (total % 1024 == 0) clauses = realloc(clauses, sizeof(Clause) * (total + 1024));
    clauses[total++] = c;
  }
  fclose(in);
}

static int follows(int after, int before) { return after % 2 == 1 || after == 0 || before == after || before == after - 1; }

// ---- training ---------------------------------------------------------------------------------------------------------

typedef float Row[WIDTH];
static Row *weights, *squares, *means;
static float moves[LABELS][LABELS], moved[LABELS][LABELS], meanMoves[LABELS][LABELS];
static float emission[LONGEST][LABELS], before[LONGEST][LABELS], after[LONGEST][LABELS];
static float slope[LONGEST][LABELS], turn[LABELS][LABELS];

static float sum(const float *v) {
  float top = v[0], z = 0;
  for (int i = 1; i < LABELS; i++) top = v[i] > top ? v[i] : top;
  for (int i = 0; i < LABELS; i++) z += expf(v[i] - top);
  return top + logf(z);
}

// Adds `sign` times the expectations over the labels that `mask` admits; returns the log of their sum.
static float expect(int n, const uint16_t *mask, float sign) {
  const float never = -1e9f;
  float v[LABELS];
  for (int i = 0; i < n; i++)
    for (int t = 0; t < LABELS; t++) {
      before[i][t] = never;
      if (!(mask[i] >> t & 1) || (i == 0 && t && t % 2 == 0)) continue;
      for (int f = 0; i && f < LABELS; f++) v[f] = follows(t, f) ? before[i - 1][f] + moves[f][t] : never;
      before[i][t] = emission[i][t] + (i ? sum(v) : 0);
    }
  for (int i = n - 1; i >= 0; i--)
    for (int t = 0; t < LABELS; t++) {
      for (int f = 0; i < n - 1 && f < LABELS; f++)
        v[f] = follows(f, t) && mask[i + 1] >> f & 1 ? moves[t][f] + emission[i + 1][f] + after[i + 1][f] : never;
      after[i][t] = i < n - 1 ? sum(v) : 0;
    }
  float z = sum(before[n - 1]);
  if (z < -1e7f) return z;
  for (int i = 0; i < n; i++)
    for (int t = 0; t < LABELS; t++) {
      if (before[i][t] < -1e8f) continue;
      slope[i][t] += sign * expf(before[i][t] + after[i][t] - z);
      for (int f = 0; i && f < LABELS; f++)
        if (follows(t, f) && before[i - 1][f] > -1e8f)
          turn[f][t] += sign * expf(before[i - 1][f] + moves[f][t] + emission[i][t] + after[i][t] - z);
    }
  return z;
}

static float setting(const char *name, float otherwise) { return getenv(name) ? atof(getenv(name)) : otherwise; }
static float chance(void) { return rand() / (RAND_MAX + 1.0f); }

static double learn(const Clause *c, float rate, float decay, float skip, float blind) {
  static uint32_t kept[LONGEST][FEATURES];
  static uint8_t count[LONGEST];
  static uint16_t given[LONGEST], any[LONGEST];
  int n = c->count, sees = chance() >= blind;
  for (int i = 0; i < n; i++) {
    float e[WIDTH] = {0};
    count[i] = 0;
    for (int j = 0; j < (sees ? FEATURES : RULES); j++)
      if (j == 0 || chance() >= skip) kept[i][count[i]++] = c->rows[i * FEATURES + j];
    for (int j = 0; j < count[i]; j++)
      for (int t = 0; t < WIDTH; t++) e[t] += weights[kept[i][j]][t];
    for (int t = 0; t < LABELS; t++) emission[i][t] = e[t], slope[i][t] = 0;
    given[i] = 1 << c->labels[i], any[i] = (1 << LABELS) - 1;
  }
  for (uint32_t k = 0; k < c->optional; k++) {
    Name name = c->names[k];
    int isFree = name.to <= c->count;
    for (uint32_t i = name.from; isFree && i < name.to; i++) isFree = c->labels[i] == 0;
    for (uint32_t i = name.from; isFree && i < name.to; i++) given[i] |= 1 << (name.label + (i > name.from));
  }
  memset(turn, 0, sizeof turn);
  float right = expect(n, given, 1);
  if (right < -1e7f) return 0;  // two names of the gold overlap
  double loss = expect(n, any, -1) - right;
  for (int i = 0; i < n; i++) {
    float size = 0;
    for (int t = 0; t < LABELS; t++) size += fabsf(slope[i][t]);
    if (size < 1e-3f) continue;
    for (int j = 0; j < count[i]; j++) {
      float *w = weights[kept[i][j]], *s = squares[kept[i][j]];
      for (int t = 0; t < LABELS; t++) {
        float g = slope[i][t] - decay * w[t];
        s[t] += g * g;
        w[t] += rate * g / sqrtf(s[t] + 1e-2f);
      }
    }
  }
  for (int f = 0; f < LABELS; f++)
    for (int t = 0; t < LABELS; t++) {
      moved[f][t] += turn[f][t] * turn[f][t];
      moves[f][t] += rate * turn[f][t] / sqrtf(moved[f][t] + 1e-2f);
    }
  return loss;
}

static int8_t byte(float v, long *clipped) {
  if (v > 127 || v < -127) ++*clipped, v = v < 0 ? -127 : 127;
  return lrintf(v);
}

// One run from nothing adds its share of the means.
static void run(int epochs, float part, float rate, float decay, float skip, float blind) {
  memset(weights, 0, ROWS * sizeof *weights), memset(squares, 0, ROWS * sizeof *squares);
  memset(moves, 0, sizeof moves), memset(moved, 0, sizeof moved);
  for (int e = 0; e < epochs; e++) {
    for (long i = total - 1; i > 0; i--) {
      long j = chance() * (i + 1);
      Clause t = clauses[i];
      clauses[i] = clauses[j], clauses[j] = t;
    }
    double loss = 0;
    for (long i = 0; i < total; i++) loss += learn(&clauses[i], rate, decay, skip, blind);
    fprintf(stderr, "epoch %d: %.4f nats a clause of %ld\n", e + 1, loss / total, total);
    // The mean of the later epochs, for each has its own accidents.
    if (e < epochs / 3) continue;
    float share = part / (epochs - epochs / 3);
    for (long r = 0; r < ROWS; r++) for (int t = 0; t < LABELS; t++) means[r][t] += share * weights[r][t];
    for (int f = 0; f < LABELS; f++) for (int t = 0; t < LABELS; t++) meanMoves[f][t] += share * moves[f][t];
  }
}

static void train(const char *path, const char *model, int epochs, int runs) {
  load(path);
  weights = calloc(ROWS, sizeof *weights), squares = calloc(ROWS, sizeof *squares), means = calloc(ROWS, sizeof *means);
  float rate = setting("RATE", 0.05), decay = setting("DECAY", 0.0003), skip = setting("SKIP", 0.3), blind = setting("BLIND", 0.15);
  srand(1);
  for (int i = 0; i < runs; i++) run(epochs, 1.0f / runs, rate, decay, skip, blind);
  FILE *out = fopen(model, "wb");
  int32_t header[128] = {0};
  for (int f = 0; f < LABELS; f++)
    for (int t = 0; t < LABELS; t++) header[f * LABELS + t] = lrintf(NAT * meanMoves[f][t]);
  fwrite(header, sizeof header, 1, out);
  long clipped = 0;
  for (long r = 0; r < ROWS; r++) {
    int8_t bytes[LABELS - 1];
    // All are there where the model is used; the first was never dropped.
    float kept = r == clauses[0].rows[0] ? 1 : 1 - skip;
    for (int t = 1; t < LABELS; t++) bytes[t - 1] = byte(NAT * kept * (means[r][t] - means[r][0]), &clipped);
    fwrite(bytes, sizeof bytes, 1, out);
  }
  fclose(out);
  fprintf(stderr, "%ld weights clipped\n", clipped);
}

// ---- test -------------------------------------------------------------------------------------------------------------

static int32_t header[128];
static int8_t (*bytes)[LABELS - 1];

static void best(const Clause *c, uint8_t *out) {
  static int32_t score[LONGEST][LABELS];
  static uint8_t origin[LONGEST][LABELS];
  for (uint32_t i = 0; i < c->count; i++) {
    int32_t e[LABELS] = {0};
    for (int j = 0; j < FEATURES; j++)
      for (int t = 1; t < LABELS; t++) e[t] += bytes[c->rows[i * FEATURES + j]][t - 1];
    for (int t = 0; t < LABELS; t++) {
      int32_t top = i ? INT32_MIN : t && t % 2 == 0 ? -1000000 : 0;
      for (int f = 0; i && f < LABELS; f++)
        if (follows(t, f) && score[i - 1][f] + header[f * LABELS + t] > top)
          top = score[i - 1][f] + header[f * LABELS + t], origin[i][t] = f;
      score[i][t] = top + e[t];
    }
  }
  int t = 0, n = c->count;
  for (int k = 1; k < LABELS; k++) if (score[n - 1][k] > score[n - 1][t]) t = k;
  for (int i = n - 1; i >= 0; i--) out[i] = t, t = origin[i][t];
}

static int end(const uint8_t *labels, int from, int n) {
  int to = from + 1;
  while (to < n && labels[to] == labels[from] + 1) to++;
  return to;
}

static void test(const char *model, const char *path) {
  FILE *in = fopen(model, "rb");
  if (!in) perror(model), exit(65);
  bytes = malloc(ROWS * sizeof *bytes);
  take(header, sizeof header, in, model);
  take(bytes, ROWS * sizeof *bytes, in, model);
  load(path);
  long right[4] = {0}, wrong[4] = {0}, gold[4] = {0};
  static uint8_t read[LONGEST];
  for (long k = 0; k < total; k++) {
    Clause *c = &clauses[k];
    int n = c->count;
    best(c, read);
    for (int i = 0; i < n; i++) {
      if (c->labels[i] % 2) gold[c->labels[i] / 2]++;
      if (read[i] % 2 == 0) continue;
      int to = end(read, i, n), type = read[i] / 2, isOptional = 0;
      for (uint32_t o = 0; o < c->optional; o++)
        isOptional |= c->names[o].from == (uint32_t)i && c->names[o].to == (uint32_t)to && c->names[o].label == read[i];
      if (c->labels[i] == read[i] && end(c->labels, i, n) == to) right[type]++;
      else if (!isOptional) wrong[type]++;
    }
  }
  static const char *names[] = {"person", "organization", "location", "title"};
  for (int t = 0; t < 4; t++) {
    double p = right[t] / (right[t] + wrong[t] + 1e-9), r = right[t] / (gold[t] + 1e-9);
    printf("%-12s P %.3f R %.3f F1 %.3f of %ld\n", names[t], p, r, 2 * p * r / (p + r + 1e-9), gold[t]);
  }
}

int main(int argc, char **argv) {
  if (argc > 3 && !strcmp(argv[1], "train")) train(argv[2], argv[3], argc > 4 ? atoi(argv[4]) : 8, argc > 5 ? atoi(argv[5]) : 1);
  else if (argc > 3 && !strcmp(argv[1], "test")) test(argv[2], argv[3]);
  else return fputs("usage: crf train ROWS MODEL [epochs [runs]] | crf test MODEL ROWS\n", stderr), 64;
}
