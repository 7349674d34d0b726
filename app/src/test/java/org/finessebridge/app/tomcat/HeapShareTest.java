package org.finessebridge.app.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapShareTest {

    private static final long MEGABYTE = 1024L * 1024;

    /** A head of 16 KB for each stream, and what a connection with TLS takes itself. */
    @ParameterizedTest
    @ValueSource(longs = {256, 512, 1024, 2048, 4096, 16384})
    void whatNobodyReadsIsLessThanHalfOfTheHeap(long megabytes) {
        HeapShare share = HeapShare.of(megabytes * MEGABYTE);

        long streams = IntStream.rangeClosed(1, share.connections())
                .mapToLong(share::streamsOf)
                .sum();

        assertThat(streams * 16 * 1024 + share.connections() * 100L * 1024L).isLessThan(megabytes * MEGABYTE / 2);
    }

    @Test
    void whoIsAmongFewHasWhatTheRfcRecommends() {
        assertThat(HeapShare.of(64 * MEGABYTE).streamsOf(1)).isEqualTo(100);
        assertThat(HeapShare.of(2048 * MEGABYTE).streamsOf(10)).isEqualTo(100);
        assertThat(HeapShare.of(2048 * MEGABYTE).connections()).isEqualTo(4096);
    }

    @Test
    void noAddressTakesAllConnections() {
        HeapShare share = HeapShare.of(512 * MEGABYTE);

        assertThat(share.connectionsOfAddress(4000)).isLessThan(share.connections());
        assertThat(share.connectionsOfAddress(60)).isEqualTo(60);
    }
}
