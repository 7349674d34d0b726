package org.finessebridge.app;

import org.finessebridge.app.log.ConsoleQueue;
import org.finessebridge.app.log.MemoryWatch;
import org.finessebridge.app.startup.StartupHelp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class FinesseBridgeApplication {

    /**
     * Starts, or prints what was asked for with {@code --help} or {@code --version}.
     *
     * @param args settings, as {@code --server.port=9445}
     */
    public static void main(String[] args) {
        if (StartupHelp.answers(args, System.out)) {
            return;
        }
        SpringApplication product = new SpringApplication(FinesseBridgeApplication.class);
        product.addListeners(new MemoryWatch(), new ConsoleQueue());
        product.run(args);
    }
}
