package org.wirkstatt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import org.junit.jupiter.api.Test;

class JsonLdTest {

    @Test
    void noTextCanEndTheScriptElement() {
        JsonStructure json = (JsonStructure) java.lang.reflect.Proxy.newProxyInstance(JsonLdTest.class.getClassLoader(), new Class<?>[] {JsonObject.class},
                (proxy, method, arguments) -> "{\"name\":\"</script><script>&\"}");
        assertThat(JsonLd.script(json)).isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u003cscript\\u003e\\u0026\"}");
    }
}
