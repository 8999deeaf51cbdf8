/// The built-in lexicons, compiled ahead from tsv/ by `make lexicons` (format: TextPipeline's LexiconImage).
#ifndef CLEXICONS_H
#define CLEXICONS_H

/// The image's first byte, aligned to 16 bytes; it lives as long as the process.
const void *clexicons_image(void);

/// Size of the image in bytes.
long clexicons_image_size(void);

#endif
