package org.finessebridge.app.eccvariable;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.eccvariable.EccVariableConfig.EccVariable;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of a PUT: all variables, in the place of those that there were. */
@JsonRootName("ECCVariableConfig")
@Example("""
        {"ECCVariable":[{"name":"user.account","length":40}]}""")
record EccVariableConfigBody(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ECCVariable") @Nullable
        List<@Nullable VariableBody> variables,

        @JsonAnySetter @Nullable Map<String, Object> others) {

    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 80;

    /** Of one value (CTI Server Message Reference Guide, "NAMEDVARIABLE"). */
    private static final int LONGEST_VALUE = 210;

    private static final Pattern NAME = Pattern.compile("user\\.[A-Za-z0-9_.]+");

    record VariableBody(
            @Described(need = Need.ALWAYS) @Nullable String name,

            @Described(as = int.class, need = Need.ALWAYS) @Nullable
            String length) {

        EccVariable variable() {
            BodyValue member = BodyValue.parameter("name", name);
            String text = member.text(LONGEST_NAME);
            if (!NAME.matcher(text).matches()) {
                throw member.refused("has to begin with user., with letters, digits, '_' and '.'");
            }
            return new EccVariable(text, BodyValue.parameter("length", length).number(1, LONGEST_VALUE));
        }
    }

    /** @throws FinesseApiException 400 */
    EccVariableConfig config() {
        OtherElements.refuse(others);
        Map<String, EccVariable> byName = new LinkedHashMap<>();
        for (VariableBody body : variables == null ? List.<@Nullable VariableBody>of() : variables) {
            EccVariable variable = (body == null ? new VariableBody(null, null) : body).variable();
            if (byName.put(variable.name(), variable) != null) {
                throw BodyValue.parameter("name", variable.name()).refused("stands there twice: " + variable.name());
            }
        }
        if (byName.size() > MOST) {
            throw new FinesseApiException(ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " variables at most");
        }
        return new EccVariableConfig(List.copyOf(byName.values()));
    }
}
