package org.finessebridge.app.xmpp;

import jakarta.servlet.http.HttpServletRequest;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.cors.OriginRule;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.finessebridge.app.notification.subscription.BoundedUnsubscriptions;
import org.finessebridge.app.notification.subscription.SubscriptionListener;
import org.finessebridge.app.security.LockedAccounts;
import org.finessebridge.app.security.UserAuthenticator;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the embedded Notification Service what its ports ask for. */
@Conditional(ExternalMode.Not.class)
@Configuration(proxyBeanMethods = false)
class XmppConfiguration {

    @Bean
    XmppDomains xmppDomains(ServerIdentity identity) {
        return new XmppDomains(identity.xmppDomain(), identity.xmppPubSubDomain());
    }

    @Bean
    Credentials xmppCredentials(
            NotificationSettings settings,
            UserAuthenticator users,
            Ticker ticker,
            LockedAccounts locks,
            AuditLog audit) {
        if (!users.allowsScram() && !settings.offersPlain()) {
            throw new StartupException(
                    "finesse.notification.sasl.mechanisms has no PLAIN, but only the LDAP server knows the passwords.",
                    "Add PLAIN, which goes over TLS, or take finesse.ldap.url out.");
        }
        return new ServiceUsers(settings.serviceUsers(), users, ticker, locks, audit);
    }

    /** A client can't cause any number of its lines. */
    @Bean
    SubscriptionListener endedSubscriptions(ServerIdentity identity, WebServicesLog log, Ticker ticker) {
        return new BoundedUnsubscriptions(
                (nodeId, user) -> log.write(
                        LoggedEvent.UNSUBSCRIBE_REQUEST_SUCCESS,
                        "Sucessfully unsubscribed from a node on the XMPP server", // spelled so
                        new LoggedParameter("NodeId", nodeId),
                        new LoggedParameter("user_id", identity.bareJid(user))),
                ticker::nanos);
    }

    @Bean
    PageOrigins pageOrigins(OriginRule rule) {
        return new PageOrigins() {
            @Override
            public boolean allows(@Nullable String origin, Asked asked) {
                return rule.allows(
                        origin, new OriginRule.Asked(asked.peer(), asked.secure(), asked.host(), asked.headers()));
            }

            @Override
            public boolean allows(@Nullable String origin, HttpServletRequest request) {
                return rule.allows(origin, OriginRule.Asked.by(request));
            }
        };
    }
}
