#include "clexicons.h"

_Alignas(16) static const unsigned char image[] = {
#embed "builtin.lexicon"
};

const void *clexicons_image(void) { return image; }

long clexicons_image_size(void) { return sizeof image; }
