#include "clexicons.h"

_Alignas(16) static const unsigned char image[] = {
#embed "builtin.lexicon"
};

// Weights of the tagger; format: Tools/tagger/tagger.c.
_Alignas(16) static const unsigned char tagger[] = {
#embed "names.tagger"
};

_Alignas(16) static const unsigned char reviser[] = {
#embed "reviser.tagger"
};

const void *clexicons_image(void) { return image; }

const void *tagger_model(void) { return tagger; }

const void *reviser_model(void) { return reviser; }

long clexicons_image_size(void) { return sizeof image; }
