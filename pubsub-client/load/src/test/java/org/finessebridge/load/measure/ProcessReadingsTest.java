package org.finessebridge.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is read of {@code /proc} and of a JVM: in the form that Linux and jcmd give it. */
final class ProcessReadingsTest {

    @Test
    void findsTheCpuTimeBehindANameOfAnyKind() {
        String stat = "4711 (beam) smp) 2 (x) S 1 4711 4711 0 -1 4194560 99 0 7 0 123 45 6 7 20 0 19 0";
        assertThat(ProcessTree.cpuTicks(stat)).isEqualTo(123 + 45);
        assertThat(ProcessTree.cpuTicks("")).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsItsOwnProcess() {
        ProcessTree own = new ProcessTree(ProcessHandle.current().pid());
        assertThat(own.isAlive()).isTrue();
        assertThat(own.cpuMillis()).isPositive();
        assertThat(own.memory().rss()).isGreaterThan(10_000);
        assertThat(own.memory().pss())
                .isPositive()
                .isLessThanOrEqualTo(own.memory().rss());
    }

    @Test
    void aProcessThatIsGoneHasNothing() {
        ProcessTree gone = new ProcessTree(Integer.MAX_VALUE);
        assertThat(gone.isAlive()).isFalse();
        assertThat(gone.cpuMillis()).isZero();
        assertThat(gone.memory()).isEqualTo(new MemoryReading(0, 0));
    }

    @Test
    void readsResidentMemoryAndItsShare() {
        String smaps = """
                55d0c0000000-7ffd00000000 ---p 00000000 00:00 0    [rollup]
                Rss:              281604 kB
                Pss:              270123 kB
                Pss_Anon:         250000 kB
                """;
        assertThat(MemoryReading.parse(smaps)).isEqualTo(new MemoryReading(281_604, 270_123));
    }

    @Test
    void addsTheGenerationsOfAHeap() throws IOException {
        assertThat(JvmHeap.parse("""
                                4711:
                                 garbage-first heap   total reserved 6172672K, committed 98304K, used 41234K [0x0, 0x1)
                                  region size 4096K, 3 young (12288K), 0 survivors (0K)
                                 Metaspace       used 73123K, committed 74240K, reserved 1114112K
                                """)).isEqualTo(41_234);
        assertThat(JvmHeap.parse("""
                                 DefNew     total 118016K, used 2K [0x0, 0x1, 0x2)
                                 Tenured    total 262144K, used 3M [0x0, 0x1, 0x2)
                                """)).isEqualTo(2 + 3 * 1024);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> JvmHeap.parse("a heap of another kind"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a heap of another kind");
    }
}
