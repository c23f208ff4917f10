package io.engage.audience;

import io.engage.error.NonRetriableException;
import io.engage.error.Problems;
import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * People from a CSV file: RFC 4180, UTF-8, with a header. {@code recipient_id} is needed. {@code
 * tenant}, {@code name}, {@code email}, {@code phone} (E.164), {@code zone}, {@code locale}, {@code
 * last_activity}, {@code joined}, {@code activities} (separated by semicolons), {@code occasion},
 * {@code occasion_starts}, {@code occasion_ends}, {@code occasion_number}, {@code occasion_version}
 * and {@code occasion_state} are known, and so are those of people under age, below; every other
 * column is a fact, to be read as it is, or absent where it is blank. Times are like {@code
 * 2026-11-21}, {@code 2026-11-21T15:00} or {@code 2026-11-21T15:00+06:00}. An address, zone or
 * locale that cannot be read counts as not known.
 *
 * <p>{@code born} is the date of birth, like {@code 2014-03-01}; blank means not known. {@code
 * guardian_id} says who is written to in place of a person under age, of the same tenant; where it
 * is blank there is nobody. {@code guardian_name}, {@code guardian_email}, {@code guardian_phone},
 * {@code guardian_zone} and {@code guardian_locale} tell of the guardian and need {@code
 * guardian_id}, in the header and in every row. Another form of {@code born} is an error.
 *
 * <p>The rows may come in any order. The file is read once when it is opened; id and place of each
 * row stay in memory, about 200 bytes for each, and the rows are read from the file page by page.
 * The file must not change meanwhile.
 *
 * <p>Immutable; safe for several threads. Throws {@link RetriableException} when the file cannot be
 * read and {@link NonRetriableException} when it has changed.
 */
public final class CsvSegmentSource implements SegmentSource {

  /** How many rows a file may have: an index of about 200 MB. */
  public static final int MOST_ROWS = 1_000_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final Stamp stamp;
  private final CsvColumns columns;
  private final CsvIndex index;

  private CsvSegmentSource(Path file, Stamp stamp, CsvColumns columns, CsvIndex index) {
    this.file = file;
    this.stamp = stamp;
    this.columns = columns;
    this.index = index;
  }

  /** Opens a file whose times without a zone are UTC. */
  public static CsvSegmentSource of(Path file) {
    return of(file, ZoneOffset.UTC);
  }

  /**
   * Opens a file.
   *
   * @param timesIn the zone of times without one
   * @throws SettingsException when the file cannot be read or is not as it must be: with everything
   *     that is wrong with its header, or with the first rows that are wrong, by their lines
   */
  public static CsvSegmentSource of(Path file, ZoneId timesIn) {
    return of(file, timesIn, MOST_ROWS);
  }

  static CsvSegmentSource of(Path file, ZoneId timesIn, int mostRows) {
    Problems problems = new Problems();
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      Stamp stamp = Stamp.of(file);
      CsvRecords records = records(channel, afterMark(channel), 1);
      CsvColumns columns = header(records, timesIn, problems);
      problems.throwIfAny();
      CsvIndex index = new CsvIndex(mostRows);
      index.readAll(records, columns, problems);
      problems.throwIfAny();
      return new CsvSegmentSource(file, stamp, columns, index);
    } catch (IOException e) {
      throw new SettingsException("csv.file", "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public MemberPage read(PageRequest request) {
    List<Map.Entry<Place, Long>> rows =
        index.following(request.tenant(), request.place()).entrySet().stream()
            .limit(request.size() + 1L)
            .toList();
    boolean more = rows.size() > request.size();
    List<Map.Entry<Place, Long>> page = more ? rows.subList(0, request.size()) : rows;
    return new MemberPage(
        at(page.stream().map(Map.Entry::getValue).toList()),
        more ? Optional.of(page.get(page.size() - 1).getKey().cursor()) : Optional.empty());
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return at(index.of(tenant, recipientId).stream().limit(1).toList()).stream().findFirst();
  }

  @Override
  public List<Member> findAll(String tenant, Collection<String> recipientIds) {
    return at(
        new TreeSet<>(recipientIds).stream().flatMap(id -> index.of(tenant, id).stream()).toList());
  }

  private List<Member> at(List<Long> positions) {
    if (positions.isEmpty()) {
      return List.of();
    }
    List<Member> members = new ArrayList<>();
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (!Stamp.of(file).equals(stamp)) {
        throw new NonRetriableException("the CSV file has changed; open it again");
      }
      for (long position : positions) {
        members.add(columns.member(records(channel, position, 1).next()));
      }
    } catch (IOException e) {
      throw new RetriableException("the CSV file cannot be read", e);
    } catch (CsvFault e) {
      throw new NonRetriableException("the CSV file has changed; open it again", e);
    }
    return members;
  }

  private static CsvRecords records(SeekableByteChannel channel, long position, long line)
      throws IOException {
    InputStream in = Channels.newInputStream(channel.position(position));
    return new CsvRecords(new BufferedInputStream(in, 1 << 12), position, line);
  }

  private static CsvColumns header(CsvRecords records, ZoneId timesIn, Problems problems)
      throws IOException {
    problems.require(
        records.hasNext(), "csv.header", "is missing; the first line names the columns");
    try {
      return CsvColumns.of(records.hasNext() ? records.next() : List.of(), timesIn, problems);
    } catch (CsvFault e) {
      throw new SettingsException("csv.header", String.valueOf(e.getMessage()));
    }
  }

  private static long afterMark(SeekableByteChannel channel) throws IOException {
    byte[] start = Channels.newInputStream(channel).readNBytes(BYTE_ORDER_MARK.length);
    return Arrays.equals(start, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  }

  /** What changes with a file. */
  private record Stamp(long size, FileTime modified) {

    static Stamp of(Path file) throws IOException {
      return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
    }
  }
}
