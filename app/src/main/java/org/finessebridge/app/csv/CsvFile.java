package org.finessebridge.app.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;
import org.finessebridge.app.startup.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header, read or to be written. Immutable.
 *
 * @param columns names in their order
 * @param rows what stands below them
 */
public record CsvFile(List<String> columns, List<Row> rows) {

    private static final int LONGEST_SHOWN = 40;

    private static final CSVFormat WRITING = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\n")
            .get();
    private static final CSVFormat READING = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true) // and not those in quotes: they may be meant
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    public CsvFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line where it ends in the file, from 1; 0 for one that was not read
     * @param cells as they came, with blanks that are in quotes, or texts to be written, by column; a column that the row does not have is missing
     */
    public record Row(int line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** The text in a column of a row that was read, without outer blanks; null where the row does not have it. */
        public @Nullable String text(String column) {
            String cell = cells.get(column);
            return cell == null ? null : CsvCell.unescape(cell.trim());
        }

        /** Without what may be a secret. */
        @Override
        public String toString() {
            return "Row[line=" + line + "]";
        }
    }

    /** A file that can't be read; its message says why, in words for who wrote the file. */
    public static sealed class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(String why) {
            super(why);
        }
    }

    /** A file with more rows than there may be. */
    public static final class TooManyRowsException extends UnreadableException {

        private static final long serialVersionUID = 1L;

        TooManyRowsException(int most) {
            super("There are more than " + most + " rows");
        }
    }

    /**
     * The columns of a file that is to be read, in any order.
     *
     * @param known those that count, in the order in which messages name them
     * @param required those of them that have to be there
     * @param most how many there may be in all; where they are no more than are known, any other is refused, for it
     *     may be misspelt
     */
    public record Columns(List<String> known, Set<String> required, int most) {

        public Columns {
            known = List.copyOf(known);
            required = Set.copyOf(required);
        }

        /** Those, and no others. */
        public static Columns only(List<String> known, Set<String> required) {
            return new Columns(known, required, known.size());
        }

        /** Those, and others that are passed over, as programs of all kinds export them. */
        public static Columns among(List<String> known, Set<String> required, int most) {
            return new Columns(known, required, most);
        }

        private void check(List<String> header) throws UnreadableException {
            if (most == known.size()) {
                for (String column : header) {
                    if (!known.contains(column)) {
                        throw new UnreadableException("Line 1: there is no column '" + shown(column) + "'"
                                + NearestName.of(column, known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse(". The columns are " + String.join(",", known)));
                    }
                }
            }
            if (header.size() > most) {
                throw new UnreadableException("Line 1 has more than " + most + " columns");
            }
            for (String column : required) {
                if (!header.contains(column)) {
                    throw new UnreadableException("Line 1 has no column " + column);
                }
            }
        }
    }

    /** What somebody wrote, as far as a message has room for it; some of it may be no name at all. */
    private static String shown(String column) {
        String plain = column.replaceAll("\\p{C}", "?");
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "...";
    }

    /** As a file. */
    public byte[] write() {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, WRITING)) {
            printer.printRecord(columns);
            for (Row row : rows) {
                List<String> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(CsvCell.escape(row.cells().getOrDefault(column, ""))));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file: commas, or semicolons as spreadsheets of some countries write them; a byte-order mark is
     * passed over.
     *
     * @param wanted columns, of which rows get those that are known
     * @param mostRows how many rows there may be
     * @throws TooManyRowsException where there are more
     */
    public static CsvFile read(byte[] file, Columns wanted, int mostRows) throws UnreadableException {
        String text = text(file);
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text),
                READING.builder().setDelimiter(delimiter(text)).get())) {
            List<String> columns = parser.getHeaderNames();
            wanted.check(columns);
            List<String> known =
                    columns.stream().filter(wanted.known()::contains).toList();
            for (CSVRecord row : parser) {
                if (rows.size() == mostRows) {
                    throw new TooManyRowsException(mostRows);
                }
                if (row.size() > columns.size()) {
                    throw new UnreadableException(
                            "Line " + parser.getCurrentLineNumber() + " has more cells than there are columns");
                }
                rows.add(row(known, row, (int) parser.getCurrentLineNumber()));
            }
            return new CsvFile(known, rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableException("The file is no CSV, after " + rows.size() + " rows: quotes that do not end,"
                    + " text behind them, or a column twice");
        }
    }

    private static Row row(List<String> columns, CSVRecord row, int line) {
        Map<String, String> cells = new HashMap<>();
        for (String column : columns) {
            if (row.isSet(column)) {
                cells.put(column, row.get(column));
            }
        }
        return new Row(line, cells);
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String text(byte[] file) throws UnreadableException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("The file is not in UTF-8");
        }
    }
}
