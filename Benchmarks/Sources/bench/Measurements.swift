import CWordBreak
import Foundation

/// Seconds of processor time that `work` takes on this thread: what other programs of the machine do counts little.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = threadTime()
  try work()
  return threadTime() - start
}

private func threadTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The middle value; the mean of the two middle ones of an even number.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

func shown(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

enum Machine {
  /// Processor, cores, system, ICU.
  static var description: String {
    let processor =
      lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? "unknown processor"
    let system = ProcessInfo.processInfo.operatingSystemVersionString
    return "machine     \(processor), \(ProcessInfo.processInfo.processorCount) cores, \(system), "
      + "ICU \(String(cString: wordbreak_icu_version()))"
  }

  /// Most memory that the process has held at once, in bytes (VmHWM).
  static var peakMemory: Double {
    let line = lines(of: "/proc/self/status").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (kilobytes ?? 0) * 1_024
  }

  private static func lines(of path: String) -> [Substring] {
    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n")
  }
}
