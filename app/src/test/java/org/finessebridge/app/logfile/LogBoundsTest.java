package org.finessebridge.app.logfile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Settings of a log that would keep nothing. */
class LogBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "0B, 1GB, finesse.access-log.file-size is smaller than 1MB",
        "-1MB, 1GB, finesse.access-log.file-size is smaller than 1MB",
        "1023KB, 1GB, finesse.access-log.file-size is smaller than 1MB",
        "20MB, 39MB, finesse.access-log.total-size is smaller than two files",
        "20MB, -1MB, finesse.access-log.total-size is smaller than two files"
    })
    void areRefused(String file, String total, String message) {
        assertThatThrownBy(() -> LogBounds.check("access-log", DataSize.parse(file), DataSize.parse(total)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void theSmallestAreTaken() {
        assertThatCode(() -> LogBounds.check("access-log", DataSize.ofMegabytes(1), DataSize.ofMegabytes(2)))
                .doesNotThrowAnyException();
    }
}
