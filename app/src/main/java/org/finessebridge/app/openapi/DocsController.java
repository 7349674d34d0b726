package org.finessebridge.app.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page on which people read the OpenAPI document and try the API, by Swagger UI. Everything comes from this
 * server; credentials stay in the page, and go with the requests that it makes to this server alone.
 */
@RestController
class DocsController {

    /** Swagger UI sets styles of elements, and has images in its style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String WEB_JAR = "classpath:META-INF/resources/webjars/swagger-ui/*/";
    private static final Duration KEPT = Duration.ofHours(1);

    private static final Map<String, MediaType> TYPES = Map.of(
            "swagger-ui-bundle.js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "swagger-ui.css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "start.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));

    @GetMapping("/finesse/api/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(new ClassPathResource("openapi/docs.html"));
    }

    @GetMapping("/finesse/api/docs/{file}")
    ResponseEntity<Resource> file(@PathVariable String file) throws IOException {
        MediaType type = TYPES.get(file);
        if (type == null) {
            throw new FinesseApiException(ErrorType.NOT_FOUND, "", "The page has no such file");
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEPT))
                .body(file.equals("start.js") ? new ClassPathResource("openapi/start.js") : swaggerUi(file));
    }

    private static Resource swaggerUi(String file) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(WEB_JAR + file)[0];
    }
}
