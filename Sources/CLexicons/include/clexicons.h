/// The built-in lexicons, compiled ahead from tsv/ by `make lexicons` (format: TextPipeline's LexiconImage).
#ifndef CLEXICONS_H
#define CLEXICONS_H

/// First byte of the image, aligned to 16 bytes; lives as long as the process.
extern const unsigned char clexicons_image[];

/// Size of the image in bytes.
extern const unsigned long clexicons_image_size;

#endif
