package org.finessebridge.app.mediapropertieslayout;

import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.DocumentRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The layouts, among them the default one, which every user has and nobody deletes. Safe for use by any thread. */
@Component
public class MediaPropertiesLayouts {

    private final ConfigurationObjects<MediaPropertiesLayout> objects;

    MediaPropertiesLayouts(JdbcClient database, ConfigurationStore store) {
        this.objects = new ConfigurationObjects<>(
                "MediaPropertiesLayout",
                new DocumentRows<>(
                        database, DocumentKind.MEDIA_PROPERTIES_LAYOUT, MediaPropertiesLayout.class, id -> {}),
                store,
                new MediaPropertiesLayoutRules());
    }

    /** All, which everybody has. */
    public List<MediaPropertiesLayout> all() {
        return List.copyOf(objects.all());
    }

    /**
     * The default one.
     *
     * @throws FinesseApiException 404 if somebody has deleted its row
     */
    public MediaPropertiesLayout byDefault() {
        return objects.all().stream()
                .filter(layout -> layout.type() == LayoutType.DEFAULT)
                .findFirst()
                .orElseThrow(
                        () -> new FinesseApiException(ErrorType.NOT_FOUND, "default", "There is no default layout"));
    }

    ConfigurationObjects<MediaPropertiesLayout> objects() {
        return objects;
    }
}
