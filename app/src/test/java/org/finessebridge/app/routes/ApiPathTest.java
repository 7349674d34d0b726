package org.finessebridge.app.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPathTest {

    @ParameterizedTest
    @CsvSource({
        "/finesse/api, true, false, false",
        "/finesse/api/, true, true, true",
        "/finesse/api/User, true, true, true",
        "/finesse/api/User/2001, true, true, false",
        "/finesse/apiary, false, false, false",
        "/finesse, false, false, false",
        "/Finesse/api/User, false, false, false",
        "'', false, false, false"
    })
    void whatIsBelowAPathIsToldFromWhatOnlyBeginsLikeIt(String path, boolean atOrBelow, boolean below, boolean child) {
        assertThat(ApiPath.isAtOrBelow(path, ApiPath.ROOT)).isEqualTo(atOrBelow);
        assertThat(ApiPath.isResource(path)).isEqualTo(below);
        assertThat(ApiPath.isChild(path, ApiPath.ROOT)).isEqualTo(child);
    }
}
