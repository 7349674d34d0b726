package org.finessebridge.app.configuration;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The answer to a POST: 200 without a body, and where the new object is (guide, "ReasonCode—Create"). */
public final class CreatedObject {

    private CreatedObject() {}

    /** With the absolute URL of that object, as the client reaches this server; else with its path. */
    public static ResponseEntity<Void> at(String uri) {
        return ResponseEntity.ok().location(location(uri)).build();
    }

    /** The object has been made: a Host header that makes no URL must not turn that into an error. */
    private static URI location(String uri) {
        try {
            return ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(uri)
                    .build()
                    .toUri();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return URI.create(uri);
        }
    }
}
