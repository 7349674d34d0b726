package org.finessebridge.app.notification;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where clients connect to an XMPP server elsewhere. */
public final class ExternalMode implements Condition {

    private static final String SETTING = "finesse.notification.mode";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind(SETTING, NotificationMode.class)
                .map(mode -> mode == NotificationMode.EXTERNAL)
                .orElse(false);
    }

    /** Matches where they connect to the product. */
    public static final class Not extends NoneNestedConditions {

        Not() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(ExternalMode.class)
        static final class External {}
    }
}
