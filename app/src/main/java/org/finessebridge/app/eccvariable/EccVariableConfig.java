package org.finessebridge.app.eccvariable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The ECC variables that calls may have (guide, "ECCVariableConfig"). */
@JsonRootName("ECCVariableConfig")
public record EccVariableConfig(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ECCVariable")
        List<EccVariable> variables) {

    /** Where it is. */
    public static final String URI = "/finesse/api/ECCVariableConfig";

    /** One without variables may be kept without the list. */
    public EccVariableConfig {
        variables = variables == null ? List.of() : List.copyOf(variables);
    }

    /**
     * A variable.
     *
     * @param name {@code user.microapp.locale}
     * @param length of its values at most, in bytes
     */
    public record EccVariable(String name, int length) {}
}
