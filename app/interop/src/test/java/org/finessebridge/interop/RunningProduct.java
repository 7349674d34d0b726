package org.finessebridge.interop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.finessebridge.fixture.ProductProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the product. It is started once for all of them, and ended after the last, since
 * Smack's WebSocket takes TLS from the JVM's default, and that only once.
 */
final class RunningProduct implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ProductProcess.class;
    }

    @Override
    public ProductProcess resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningProduct.class))
                .computeIfAbsent(ProductProcess.class, _ -> start(), ProductProcess.class);
    }

    private static ProductProcess start() {
        try {
            // most of Smack's integration tests have two clients talk to each other
            ProductProcess product = ProductProcess.start(
                    Files.createTempDirectory(Path.of("target").toAbsolutePath(), "product"),
                    Map.of("finesse.notification.users-may-reach-each-other", "true"));
            Trust.setDefault(Trust.in(product.certificate()));
            return product;
        } catch (Exception e) {
            throw new IllegalStateException("the product did not start", e);
        }
    }
}
