package io.portero.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A CSV file with a header, read line by line in constant memory. Encoding and delimiter are found out, columns may stand
/// in any order.
public final class CsvFile implements Closeable {

  private final CountingInput bytes;
  private final CsvParser parser;
  private final Header header;
  private final Encoding encoding;
  private final long size;

  private CsvFile(
      CountingInput bytes, CsvParser parser, Header header, Encoding encoding, long size) {
    this.bytes = bytes;
    this.parser = parser;
    this.header = header;
    this.encoding = encoding;
    this.size = size;
  }

  /// Opens the file and reads its header.
  ///
  /// @param required columns without which the file is refused, @param optional other columns that are understood
  /// @throws UnreadableCsv if the file is missing, empty, unreadable or has no such header
  public static CsvFile open(Path file, List<String> required, List<String> optional) {
    return open(file, required, optional, Optional.empty());
  }

  /// @param charset how it is written, if somebody says so; a byte order mark knows better
  public static CsvFile open(
      Path file, List<String> required, List<String> optional, Optional<Charset> charset) {
    if (!Files.exists(file)) {
      throw new UnreadableCsv(file, "there is no such file", "no existe ese archivo");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnreadableCsv(
          file, "this is no file that can be read", "no es un archivo que se pueda leer");
    }
    try {
      return opened(file, required, optional, charset);
    } catch (IOException e) {
      throw new UnreadableCsv(
          file, "cannot be read: " + e.getMessage(), "no se puede leer: " + e.getMessage());
    }
  }

  private static CsvFile opened(
      Path file, List<String> required, List<String> optional, Optional<Charset> charset)
      throws IOException {
    Encoding encoding = Encoding.of(file, charset);
    CountingInput bytes =
        new CountingInput(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    try {
      bytes.skipNBytes(encoding.bom());
      var text =
          new BufferedReader(
              new InputStreamReader(bytes, encoding.charset()), CsvParser.MAX_RECORD);
      Delimiter delimiter = Delimiter.of(text);
      CsvParser parser = new CsvParser(text, delimiter.value(), delimiter.line());
      Header header = Header.of(file, nextOf(parser), required, optional);
      return new CsvFile(bytes, parser, header, encoding, Files.size(file));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /// The next line that is not blank; null at the end.
  public @Nullable CsvRow next() {
    try {
      CsvRecord next = nextOf(parser);
      return next == null ? null : new CsvRow(next, header.columns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable CsvRecord nextOf(CsvParser parser) throws IOException {
    CsvRecord next = parser.next();
    while (next != null && next.isBlank()) {
      next = parser.next();
    }
    return next;
  }

  /// The header's columns that nobody asked for, as written.
  public List<String> unknownColumns() {
    return header.unknown();
  }

  /// The encoding found out, such as `UTF-8` or `windows-1252`.
  public String charset() {
    return encoding.charset().name();
  }

  public long bytesRead() {
    return bytes.count();
  }

  public long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
