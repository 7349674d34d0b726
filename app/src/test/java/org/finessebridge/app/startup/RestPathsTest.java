package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/finesse/api/User/2001,/finesse/api/User/2001",
        "//finesse///api/User/2001//,/finesse/api/User/2001",
        "/finesse/api/User/2001/,/finesse/api/User/2001",
        "/finesse/api/User/2001/;a,/finesse/api/User/2001",
        "/settings/,/settings/",
        "/finesse/api/User/2001;jsessionid=1.a,/finesse/api/User/2001",
        "/finesse;a=b;c/api;/User;d=e/2001,/finesse/api/User/2001",
        "/finesse/;a/api/User,/finesse/api/User",
        "/finesse/api/../User;a,/finesse/api/../User",
        "/finesse/api/User/%3B%2F,/finesse/api/User/%3B%2F"
    })
    void pathParametersDoubleSlashesAndTheLastOneAreLeftOut(String uri, String plain) {
        assertThat(RestPaths.plain(uri)).isEqualTo(plain);
    }
}
