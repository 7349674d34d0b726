package org.finessebridge.baseline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers a constant of any size: no credentials, no state, no database. */
@SpringBootApplication
@RestController
public class BareController {

    private static final int MOST_BYTES = 1 << 20;

    private final Map<Integer, byte[]> constants = new ConcurrentHashMap<>();

    /** Runs it; takes Spring Boot's options, such as {@code --server.port}. */
    public static void main(String[] arguments) {
        SpringApplication.run(BareController.class, arguments);
    }

    /**
     * So many bytes.
     *
     * @param bytes up to a megabyte
     */
    @GetMapping("/bare")
    ResponseEntity<byte[]> constant(@RequestParam int bytes) {
        byte[] constant = constants.computeIfAbsent(
                Math.clamp(bytes, 0, MOST_BYTES), count -> "x".repeat(count).getBytes(StandardCharsets.US_ASCII));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(constant);
    }
}
