package org.finessebridge.interop;

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
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningProduct.class))
                .computeIfAbsent(Product.class, _ -> start(), Product.class);
    }

    private static Product start() {
        try {
            // most of Smack's integration tests have two clients talk to each other
            Product product = Product.start("--finesse.notification.users-may-reach-each-other=true");
            Trust.setDefault(Trust.in(product.certificate()));
            return product;
        } catch (Exception e) {
            throw new IllegalStateException("the product did not start", e);
        }
    }
}
