package org.finessebridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of URIs and queries that have secrets. */
class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&b=2 | a=1&b=2",
                "a=1;b=2 | a=1;b=2",
                "password=open;sesame | password=***",
                "password=open;sesame&a=1 | password=***&a=1",
                "a=1;token=sesame;b=2&c=3 | a=1;token=***&c=3",
                "a=b?token=sesame | a=b?token=***",
                "url=http://u:sesame@h/x | url=http://u:***@h/x",
                "url=http%3A%2F%2Fh%2F%3Ftoken%3Dsesame&a=%20 | url=***&a=%20"
            })
    void aQuery(String query, String shown) {
        assertThat(Secrets.maskedQuery(query)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b | /a/b",
                "/a;v=1/b | /a;v=1/b",
                "/a;token=sesame/b?c=1 | /a;token=***/b?c=1",
                "/a;v=1;jsessionid=sesame;x/b | /a;v=1;jsessionid=***/b",
                "https://u:sesame@h/x?token=sesame&a=1 | https://u:***@h/x?token=***&a=1",
                "really? see https://u:sesame@h/ | really? see https://u:***@h/",
                "/a?b=c?token=sesame | /a?b=c?token=***",
                "/a#access_token=sesame | /a#access_token=***"
            })
    void aUri(String uri, String shown) {
        assertThat(Secrets.maskedUri(uri)).isEqualTo(shown);
    }
}
