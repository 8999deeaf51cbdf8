internal import CLexicons
public import TextPipeline

extension Lexicon {
  /// The built-in lexicon: divisions, names of countries, surnames, heads of organisation names, titles, measure
  /// words … as listed in NOTICE. Linked into the binary; nothing is read at run time.
  public static let builtin: Lexicon = {
    do {
      let image = UnsafeRawBufferPointer(start: clexicons_image(), count: clexicons_image_size())
      return try Lexicon(image: image, name: "builtin")
    } catch {
      preconditionFailure("the embedded lexicon does not match this version: \(error)")
    }
  }()
}
