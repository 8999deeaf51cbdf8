internal import CLexicons
public import TextPipeline

extension Lexicon {
  /// The built-in lexicon: divisions, names of countries, surnames, heads of organisation names, titles, measure
  /// words … as listed in NOTICE. Linked into the binary; nothing is read at run time.
  public static let builtin: Lexicon = {
    do {
      let image = withUnsafePointer(to: clexicons_image) { UnsafeRawPointer($0) }
      return try Lexicon(
        image: UnsafeRawBufferPointer(start: image, count: Int(clexicons_image_size)), name: "builtin")
    } catch {
      preconditionFailure("the embedded lexicon does not match this version: \(error)")
    }
  }()
}
