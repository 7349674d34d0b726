package org.finessebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/specifications.md} lists the clauses that tests prove. With {@code -Dspecifications.write} this test
 * writes it.
 */
class SpecificationsTest {

    private static final Path LIST = JavaSource.ROOT.resolve("docs/specifications.md");
    private static final String COMMAND = "mvn -pl app -am test -Dtest=SpecificationsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dspecifications.write";

    /** What may be cited, in the list's order. */
    private static final Map<String, String> DOCUMENTS = new LinkedHashMap<>();

    static {
        DOCUMENTS.put("Finesse guide", "Cisco Finesse Web Services Developer Guide; sections by their headings");
        DOCUMENTS.put("GED-188 guide", "Cisco CTI Server Message Reference Guide; sections by their headings");
        DOCUMENTS.put(
                "call-flows",
                "The step tables of calls: the request, the CTI server's messages, what clients hear; sections by number");
        DOCUMENTS.put("Traces of the original", "What a real system was seen to write into its logs; by the log");
        rfc("6120", "XMPP: Core");
        rfc("6121", "XMPP: Instant Messaging and Presence");
        rfc("7622", "XMPP: Address Format");
        rfc("7395", "An XMPP Subprotocol for WebSocket");
        rfc("7590", "Use of TLS in XMPP");
        rfc("4616", "The PLAIN SASL Mechanism");
        rfc("5802", "SCRAM SASL and GSS-API Mechanisms");
        rfc("7677", "SCRAM-SHA-256");
        rfc("6455", "The WebSocket Protocol");
        rfc("9110", "HTTP Semantics");
        rfc("9112", "HTTP/1.1");
        rfc("7303", "XML Media Types");
        rfc("4180", "Common Format and MIME Type for CSV Files");
        xep("0059", "Result Set Management");
        xep("0060", "Publish-Subscribe");
        xep("0124", "Bidirectional-streams Over Synchronous HTTP (BOSH)");
        xep("0198", "Stream Management");
        xep("0199", "XMPP Ping");
        xep("0203", "Delayed Delivery");
        xep("0206", "XMPP Over BOSH");
    }

    private static void rfc(String number, String title) {
        DOCUMENTS.put("RFC " + number, "[" + title + "](https://www.rfc-editor.org/rfc/rfc" + number + ")");
    }

    private static void xep(String number, String title) {
        DOCUMENTS.put("XEP-" + number, "[" + title + "](https://xmpp.org/extensions/xep-" + number + ".html)");
    }

    @Test
    void theListIsThatOfTheTests() throws IOException {
        List<ProvedClause> clauses = ProvedClause.all();
        assertThat(clauses).hasSizeGreaterThan(100);
        assertThat(clauses)
                .extracting(ProvedClause::document)
                .as("documents that SpecificationsTest.DOCUMENTS knows")
                .isSubsetOf(DOCUMENTS.keySet());

        String list = list(clauses);
        if (System.getProperty("specifications.write") != null) {
            Files.writeString(LIST, list);
        }
        assertThat(LIST).as("made by: " + COMMAND).content().isEqualTo(list);
    }

    private static String list(List<ProvedClause> clauses) {
        StringBuilder list = new StringBuilder("""
                # Clauses that tests prove

                Made from the tests' `@Spec` annotations; do not edit. `SpecificationsTest` fails where it is not up to date:

                    %s

                """.formatted(COMMAND));
        DOCUMENTS.forEach((document, title) -> {
            Map<String, List<ProvedClause>> sections = clauses.stream()
                    .filter(clause -> clause.document().equals(document))
                    .collect(Collectors.groupingBy(
                            ProvedClause::section,
                            () -> new TreeMap<>(Comparator.comparing(SpecificationsTest::sortable)),
                            Collectors.toList()));
            if (!sections.isEmpty()) {
                list.append("## ").append(document).append("\n\n").append(title).append("\n\n");
                list.append("| Section | What | Test |\n|---|---|---|\n");
                sections.forEach((section, proved) -> proved.stream()
                        .sorted(Comparator.comparing(ProvedClause::test).thenComparing(ProvedClause::says))
                        .forEach(clause -> list.append("| %s | %s | `%s` |%n"
                                .formatted(section, clause.says(), clause.test())
                                .replace("\r", ""))));
                list.append('\n');
            }
        });
        return list.toString().stripTrailing() + "\n";
    }

    /** 4.9.3.12 comes after 4.9.3.3. */
    private static String sortable(String section) {
        Matcher number = Pattern.compile("\\d+").matcher(section);
        return number.replaceAll(found -> "%05d".formatted(Integer.parseInt(found.group())));
    }
}
