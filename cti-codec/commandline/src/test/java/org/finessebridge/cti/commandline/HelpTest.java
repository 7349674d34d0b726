package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What help says of numbers is what the commands do. */
class HelpTest {

    /** A frame that fits no layout: the complaint names the version that was taken. */
    private static final String MALFORMED = "00000001 0000001e 00";

    private static final Pattern TAKEN = Pattern.compile("is the version (\\d+)");

    @Test
    void namesTheVersionThatIsTakenWithoutAnOption() {
        String help = help("decode");
        assertThat(number(help, "for UCCE \\(default: (\\d+)\\)")).isEqualTo(taken());
        assertThat(number(help, "for UCCX \\(default: (\\d+)\\)")).isEqualTo(taken("--dialect=uccx"));
        assertThat(help("encode")).contains(line(help, "Protocol version:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ucce", "uccx"})
    void namesTheOldestAndTheNewestVersionThatAreTaken(String dialect) {
        Matcher range = find(help("decode"), "(\\d+) to (\\d+) for " + dialect.toUpperCase(Locale.ROOT));
        int oldest = Integer.parseInt(range.group(1));
        int newest = Integer.parseInt(range.group(2));
        assertThat(code(dialect, oldest)).isZero();
        assertThat(code(dialect, newest)).isZero();
        assertThat(code(dialect, oldest - 1)).isEqualTo(6);
        assertThat(code(dialect, newest + 1)).isEqualTo(6);
        assertThat(find(help("monitor"), "of " + dialect.toUpperCase(Locale.ROOT) + " from (\\d+ to \\d+)")
                        .group(1))
                .isEqualTo(oldest + " to " + newest);
        assertThat(help("simulate")).contains(oldest + "-" + newest);
    }

    private static int code(String dialect, int version) {
        return Run.of("", "decode", "--dialect=" + dialect, "--version=" + version)
                .code();
    }

    private static String taken(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "decode";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return find(Run.of(MALFORMED, arguments).err(), TAKEN.pattern()).group(1);
    }

    /** Help on one line: where it breaks depends on its width. */
    static String help(String command) {
        return Run.of("", command, "--help").output().replaceAll("\\s+", " ");
    }

    static String number(String text, String pattern) {
        return find(text, pattern).group(1);
    }

    private static String line(String help, String begin) {
        int from = help.indexOf(begin);
        return help.substring(from, help.indexOf("'auto'", from));
    }

    private static Matcher find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher;
    }
}
