package org.finessebridge.app.configuration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The answer to a POST: 200 without a body, and where the new object is (guide, "ReasonCode—Create"). */
public final class CreatedObject {

    private CreatedObject() {}

    /** With the absolute URL of that object, as the client reaches this server. */
    public static ResponseEntity<Void> at(String uri, HttpServletRequest request) {
        return ResponseEntity.ok()
                .location(ServletUriComponentsBuilder.fromContextPath(request)
                        .path(uri)
                        .build()
                        .toUri())
                .build();
    }
}
