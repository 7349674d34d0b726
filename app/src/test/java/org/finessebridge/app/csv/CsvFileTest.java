package org.finessebridge.app.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.csv.CsvFile.Columns;
import org.finessebridge.app.csv.CsvFile.Row;
import org.finessebridge.app.csv.CsvFile.UnreadableException;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as spreadsheets write it, and as nobody should. */
class CsvFileTest {

    private static final Columns COLUMNS = Columns.only(List.of("a", "b"), Set.of("a"));

    private static CsvFile read(String file) throws UnreadableException {
        return CsvFile.read(file.getBytes(StandardCharsets.UTF_8), COLUMNS, 3);
    }

    @Spec(document = "RFC 4180", section = "2")
    @Test
    void readsQuotesLinesAndEitherSeparator() throws Exception {
        CsvFile table = read("\uFEFFb,a\r\n\"x \"\"y\"\",\nz\",1\r\n\r\n,2\r\n");

        assertThat(table.rows())
                .containsExactly(
                        new Row(3, Map.of("b", "x \"y\",\nz", "a", "1")), new Row(5, Map.of("b", "", "a", "2")));
        assertThat(read("a;b\n1;2,3\n").rows()).containsExactly(new Row(2, Map.of("a", "1", "b", "2,3")));
        assertThat(read("a,b\n1\n").rows().getFirst().text("b")).isNull();
    }

    @Test
    void blanksInQuotesStayForWhoWantsTheCellAsItIs() throws Exception {
        Row row = read("b, a\r\n\" x \" ,  1\t\n").rows().getFirst();

        assertThat(row.cells()).containsExactlyInAnyOrderEntriesOf(Map.of("b", " x ", "a", "1"));
        assertThat(row.text("b")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b\n1\n", "a,c\n", "a,a\n", "a\n1,2\n", "a\n\"1\n", "a\n1\n2\n3\n4\n", "a\n\"1\"x\n"})
    void refusesWhatCanNotBeMeant(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aColumnThatThereIsNotIsNamedWithTheOneThatMayBeMeant() {
        Columns users = Columns.only(List.of("loginId", "roles", "teamId"), Set.of("loginId"));

        assertThatThrownBy(() -> CsvFile.read("loginId,role\n".getBytes(StandardCharsets.UTF_8), users, 3))
                .hasMessage("Line 1: there is no column 'role'; did you mean 'roles'?");
        assertThatThrownBy(() -> CsvFile.read("loginId,favourite\u0007\n".getBytes(StandardCharsets.UTF_8), users, 3))
                .hasMessage("Line 1: there is no column 'favourite?'. The columns are loginId,roles,teamId");
    }

    @Test
    void refusesWhatIsNotInUtf8() {
        assertThatThrownBy(() -> CsvFile.read(new byte[] {'a', '\n', (byte) 0xFC}, COLUMNS, 3))
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "@x,'''@x'", "-x,'''-x'", "+49 (89) 1,+49 (89) 1", "'''=x','''''=x'", "a=b,a=b"})
    void noCellIsAFormulaAndEachComesBack(String text, String cell) throws Exception {
        byte[] file = new CsvFile(List.of("a"), List.of(new Row(0, Map.of("a", text)))).write();

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\"a\"\n\"" + cell + "\"\n");
        assertThat(CsvFile.read(file, COLUMNS, 3).rows().getFirst().text("a")).isEqualTo(text);
    }

    @Test
    void othersArePassedOverWhereTheyMayBe() throws Exception {
        byte[] file = "x,a\n2,1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(CsvFile.read(file, Columns.among(List.of("a"), Set.of("a"), 2), 3)
                        .rows())
                .containsExactly(new Row(2, Map.of("a", "1")));
        assertThatThrownBy(() -> CsvFile.read(
                        "x,a,y\n2,1,3\n".getBytes(StandardCharsets.UTF_8),
                        Columns.among(List.of("a"), Set.of("a"), 2),
                        3))
                .hasMessageContaining("more than 2 columns");
    }
}
