package org.finessebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How sources are written, in all modules: what neither the compiler nor the formatter looks at. */
class SourceRulesTest {

    private static List<JavaSource> sources = List.of();

    @BeforeAll
    static void read() throws IOException {
        sources = JavaSource.all();
        assertThat(sources).hasSizeGreaterThan(1_000);
    }

    /** WIRE is the second logger of a class, and tests watch those of others. */
    @Test
    void everyLoggerIsCalledLog() {
        Pattern logger = Pattern.compile("(?m)^.* Logger \\w+ = .*LoggerFactory\\s*\\.getLogger.*$");
        Pattern named = Pattern.compile(
                " {4}private (static final Logger (LOG|WIRE) = LoggerFactory|final Logger watched = \\(Logger\\) ).*"
                        + "| {8}Logger watched = \\(Logger\\) .*");

        assertThat(sources.stream()
                        .flatMap(source -> source.find(logger)
                                .filter(found -> !named.matcher(found.group()).matches())
                                .map(source::at)))
                .isEmpty();
    }

    @Test
    void testsAssertWithAssertJAlone() {
        Pattern other =
                Pattern.compile("(?m)^import .*(jupiter\\.api\\.Assert|hamcrest|junit\\.Assert).*$|^ +assert .*$");

        assertThat(sources.stream()
                        .filter(JavaSource::isTest)
                        .flatMap(source -> source.find(other).map(source::at)))
                .isEmpty();
    }
}
