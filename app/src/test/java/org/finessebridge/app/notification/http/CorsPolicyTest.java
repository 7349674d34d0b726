package org.finessebridge.app.notification.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CorsPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000,true",
        "https://crm.example,true",
        "https://crm.example.evil,false",
        "http://localhost:3000/x,false",
        "http://localhostx3000,false",
        "null,false",
        "'',false"
    })
    void starStandsForAnyCharactersOfOnePart(String origin, boolean allowed) {
        CorsPolicy policy = new CorsPolicy(List.of("http://localhost:*", "https://crm.example"));

        assertEquals(allowed, policy.allows(origin));
    }
}
