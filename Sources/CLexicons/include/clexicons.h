/// The built-in lexicons, compiled ahead from tsv/ by `make lexicons` (format: TextPipeline's LexiconImage).
#ifndef CLEXICONS_H
#define CLEXICONS_H

/// The image's first byte, aligned to 16 bytes; it lives as long as the process.
const void *clexicons_image(void);

/// Size of the image in bytes.
long clexicons_image_size(void);

/// The tagger's model: transitions (7 × 7 int32) padded to 256 bytes, then 2^18 rows of 8 signed bytes.
const void *tagger_model(void);

/// The reviser's model: transitions (9 × 9 int32) padded to 512 bytes, then 2^17 rows of 8 signed bytes.
const void *reviser_model(void);

#endif
