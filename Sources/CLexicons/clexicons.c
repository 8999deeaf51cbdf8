#include "clexicons.h"

_Alignas(16) const unsigned char clexicons_image[] = {
#embed "builtin.lexicon"
};

const unsigned long clexicons_image_size = sizeof clexicons_image;
