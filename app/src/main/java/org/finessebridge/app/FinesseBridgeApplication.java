package org.finessebridge.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class FinesseBridgeApplication {

    public static void main(String[] args) {
        SpringApplication.run(FinesseBridgeApplication.class, args);
    }
}
