package org.finessebridge.app.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags in conditions (RFC 9110, 8.8.3 and 13.1). */
class EntityTagTest {

    private final EntityTag tag = new EntityTag("abc");

    @Spec(document = "RFC 9110", section = "8.8.3")
    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "*", " \"x\", \"abc\"", "\"x\",\"abc-gzip\"", "\"a,b\", \"abc\""})
    void isFoundInConditions(String conditions) {
        assertThat(tag.isIn(conditions, false)).isTrue();
    }

    @Test
    void countsAsStrongOnlyWhereItIs() {
        assertThat(tag.isIn("W/\"abc\"", false)).isFalse();
        assertThat(tag.isIn("W/\"abc\"", true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"abcd\"", "\"abc", "\"x\" abc", "\"-gzip\"", "\"abc-gzip-gzip\"", "\""})
    void isNotFoundInOthers(String conditions) {
        assertThat(tag.isIn(conditions, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP", "br;q=1.0, gzip;q=0.5", "x-gzip", "gzip ; q=1"})
    void gzipIsTakenByWhoSaysSo(String header) {
        assertThat(AcceptedEncoding.isGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.000", "identity", "gzipped"})
    void gzipIsNotTakenByOthers(String header) {
        assertThat(AcceptedEncoding.isGzip(header)).isFalse();
    }
}
