package org.finessebridge.app.mediapropertieslayout;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayout.Column;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayout.Entry;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayout.Header;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of a POST or PUT (guide, "MediaPropertiesLayout—Create", "MediaPropertiesLayout—Update"). */
@JsonRootName("MediaPropertiesLayout")
@Example("""
        {"name":"Sales","description":"For sales","header":{"entry":{"displayName":"Account",
        "mediaProperty":"callVariable1"}},"column":[{"entry":[{"displayName":"Queue","mediaProperty":"queueName",
        "showInPopOver":true}]}]}""")
record MediaPropertiesLayoutBody(
        @Described(need = Need.TO_CREATE) @Nullable String name,
        @Nullable String description,
        @Described(as = LayoutType.class) @Nullable String type,
        @Nullable HeaderBody header,

        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("column") @Nullable
        List<@Nullable EntriesBody> columns)
        implements ObjectBody<MediaPropertiesLayout> {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DESCRIPTION = 128;
    private static final int LONGEST_DISPLAY_NAME = 50;
    private static final int LONGEST_PROPERTY = 80;
    private static final int MOST_OF_A_COLUMN = 10;

    /** Without an entry nothing stands above a call; of several the last one counts. */
    record HeaderBody(
            @Nullable EntryBody entry,
            @JsonAnySetter @Nullable Map<String, Object> others) {

        Header header() {
            OtherElements.refuse(others);
            return new Header(entry == null ? null : entry.entry());
        }
    }

    /** A column, which need not have anything. */
    record EntriesBody(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("entry") @Nullable
            List<@Nullable EntryBody> entries,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    record EntryBody(
            @Nullable String displayName,
            @Described(need = Need.ALWAYS) @Nullable String mediaProperty,
            @Described(as = boolean.class) @Nullable String showInPopOver,
            @Described(as = boolean.class) @Nullable String uiEditable) {

        Entry entry() {
            BodyValue property = BodyValue.parameter("mediaProperty", mediaProperty);
            String name = property.text(LONGEST_PROPERTY);
            if (!MediaProperty.isOne(name)) {
                throw property.refused("is no variable of a call");
            }
            return new Entry(
                    BodyValue.parameter("displayName", displayName).optional(LONGEST_DISPLAY_NAME),
                    name,
                    flag("showInPopOver", showInPopOver),
                    flag("uiEditable", uiEditable));
        }

        private static boolean flag(String member, @Nullable String text) {
            return text != null && BodyValue.parameter(member, text).flag();
        }
    }

    @Override
    public MediaPropertiesLayout create() {
        return applyTo(new MediaPropertiesLayout(
                0,
                BodyValue.parameter("name", name).text(LONGEST_NAME),
                "",
                LayoutType.CUSTOM,
                new Header(null),
                columns(List.of())));
    }

    @Override
    public boolean changesSomething() {
        return name != null || description != null || header != null || columns != null;
    }

    @Override
    public String changeable() {
        return "name, description, header and column";
    }

    /** The type of a layout stays. */
    @Override
    public MediaPropertiesLayout applyTo(MediaPropertiesLayout old) {
        BodyValue wanted = BodyValue.parameter("type", type);
        if (wanted.isPresent() && wanted.oneOf(LayoutType.class) != old.type()) {
            throw wanted.refused("has to be " + old.type());
        }
        return new MediaPropertiesLayout(
                old.id(),
                name == null ? old.name() : BodyValue.parameter("name", name).text(LONGEST_NAME),
                description == null
                        ? old.description()
                        : BodyValue.parameter("description", description).optional(LONGEST_DESCRIPTION),
                old.type(),
                header == null ? old.header() : header.header(),
                columns == null ? old.columns() : columns(columns));
    }

    /** Always two: the vendor's library expects so. */
    private static List<Column> columns(List<@Nullable EntriesBody> bodies) {
        if (bodies.size() > MediaPropertiesLayout.COLUMNS) {
            throw tooMany("column", "There are two columns at most");
        }
        List<Column> columns = new ArrayList<>();
        for (EntriesBody body : bodies) {
            List<Entry> entries = entries(body);
            if (entries.size() > MOST_OF_A_COLUMN) {
                throw tooMany("column", "A column has " + MOST_OF_A_COLUMN + " entries at most");
            }
            columns.add(new Column(entries));
        }
        while (columns.size() < MediaPropertiesLayout.COLUMNS) {
            columns.add(new Column(List.of()));
        }
        return columns;
    }

    private static List<Entry> entries(@Nullable EntriesBody body) {
        OtherElements.refuse(body == null ? null : body.others());
        if (body == null || body.entries() == null) {
            return List.of();
        }
        return body.entries().stream()
                .filter(Objects::nonNull)
                .map(EntryBody::entry)
                .toList();
    }

    private static FinesseApiException tooMany(String member, String message) {
        return new FinesseApiException(ErrorType.INVALID_INPUT, member, message);
    }
}
