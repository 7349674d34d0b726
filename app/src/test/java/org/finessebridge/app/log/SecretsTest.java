package org.finessebridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                "url=http%3A%2F%2Fh%2F%3Ftoken%3Dsesame&a=%20 | url=***&a=%20",
                "u=http%3A%2F%2F2001%3Asesame@h%2F&a=1 | u=***&a=1",
                "u=http://2001:a@sesame@h/ | u=http://2001:***@h/",
                "u=http://h/#access_token=sesame | u=http://h/#access_token=***",
                "a=%3Fx%3Bpin%3Dsesame;token=sesame&b=1 | a=***&b=1",
                "password%3Dsesame&a=1 | ***&a=1",
                "password:sesame&a=1 | password:***&a=1",
                "p%2561ssword=sesame | p%2561ssword=***",
                "p%61ssword%zz=sesame | p%61ssword%zz=***",
                "pass+word=sesame | pass+word=***",
                "pass_word=sesame | pass_word=***",
                "%EF%BD%90assword=sesame | %EF%BD%90assword=***",
                "state=1&code=sesame | state=1&code=***",
                "category=NOT_READY&code=50004 | category=NOT_READY&code=50004",
                "x=Basic%20sesame | x=***",
                "x=Bearer+sesame | x=***",
                "x=%7B%22pin%22%3A%22sesame%22%7D | x=***",
                "u=http://h:8443/&a=b@c | u=http://h:8443/&a=b@c",
                "a=12:30&b=2001@d | a=12:30&b=2001@d"
            })
    void aQuery(String query, String shown) {
        assertThat(Secrets.maskedQuery(query)).isEqualTo(shown);
    }

    @Test
    void aNameIsJudgedInWholeAndALongOneIsNotLookedAt() {
        assertThat(Secrets.isSecret("x".repeat(3_000) + "password")).isTrue();
        assertThat(Secrets.isSecret("x".repeat(5_000))).isTrue();
        assertThat(Secrets.isSecret("x".repeat(3_000))).isFalse();
        assertThat(Secrets.isSecret("code")).isFalse();
        assertThat(Secrets.isSecret("user.password")).isTrue();
    }

    @Test
    void whatWasCutBeforeItsHostIsNotShown() {
        assertThat(Secrets.maskedQuery("a=1&u=http://2001:sesa...")).isEqualTo("a=1&u=http://2001:***");
    }

    @Test
    void maskingAgainChangesNothing() {
        String shown = Secrets.maskedUri("https://u:sesame@h/;token=a/b?x=Basic%20a&code=abc&y=1 Bearer a");
        assertThat(Secrets.maskedUri(shown)).isEqualTo(shown);
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
                "/a#access_token=sesame | /a#access_token=***",
                "/finesse/api/User/2001 | /finesse/api/User/2001",
                "/finesse/api/User/2001;password=sesame | /finesse/api/User/2001;password=***",
                "/finesse/api/SystemInfo;jsessionid=sesame | /finesse/api/SystemInfo;jsessionid=***",
                "/User/2001%3Bpassword=sesame | /User/2001%3Bpassword=***",
                "/User/2001%3Fpassword=sesame/a | /User/2001%3Fpassword=***/a",
                "/User/2001%253Fpassword%3Dsesame/a | /User/***/a",
                "https://u:a@sesame@h/ | https://u:***@h/",
                "https://u:a/sesame@h/ | https://u:***@h/",
                "https://u@d:sesame@h/ | https://u@d:***@h/",
                "https://h:8443/a?b=c@d | https://h:8443/a?b=c@d",
                "https://h/#access_token=sesame | https://h/#access_token=***",
                "https://h/?code=sesame | https://h/?code=***",
                "{\"password\":\"sesame\"} | {\"password\":***",
                "{\"a\": \"b\", \"pin\" : \"se/sa&me\"} | {\"a\": \"b\", \"pin\" :***",
                "Authorization: Bearer sesame | Authorization:***",
                "see Bearer sesame, please | see Bearer *** please",
                "my pin: sesame | my pin:***",
                "Back at 12:30, call 2001@desk | Back at 12:30, call 2001@desk"
            })
    void aUri(String uri, String shown) {
        assertThat(Secrets.maskedUri(uri)).isEqualTo(shown);
    }
}
