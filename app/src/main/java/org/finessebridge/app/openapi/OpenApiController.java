package org.finessebridge.app.openapi;

import org.finessebridge.app.json.FinesseJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI document, for whoever asks: it is the same on every server. */
@RestController
class OpenApiController {

    private final ApiDescription document;
    private volatile byte @Nullable [] made;

    OpenApiController(ApiDescription document) {
        this.document = document;
    }

    @GetMapping("/finesse/api/openapi.json")
    ResponseEntity<byte[]> get() {
        byte[] bytes = made;
        if (bytes == null) {
            bytes = FinesseJson.bytes(document.make());
            made = bytes;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(bytes);
    }
}
