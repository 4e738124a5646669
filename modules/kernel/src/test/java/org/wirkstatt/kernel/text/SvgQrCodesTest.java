package org.wirkstatt.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

class SvgQrCodesTest {

    @Test
    void theQrCodeReadsAsItsText() throws ReaderException {
        String text = "otpauth://totp/Wirkstatt:ada%40example.org?secret=MZXW6YTBOIMZXW6YTBOIMZXW6YTBOI34&issuer=Wirkstatt";
        String svg = new SvgQrCodes().svg(text, "\"><script>");
        assertThat(svg).contains("aria-label=\"&quot;>&lt;script>\"");
        int modules = Integer.parseInt(svg.replaceAll(".*viewBox=\"0 0 (\\d+) .*", "$1"));
        int scale = 4;
        int[] pixels = new int[modules * scale * modules * scale];
        java.util.Arrays.fill(pixels, 0xffffff);
        for (String one : svg.replaceAll(".* d=\"M([^\"]*)\".*", "$1").split("h1v1h-1zM?")) {
            String[] at = one.split(" ");
            for (int dy = 0; dy < scale; dy++) {
                for (int dx = 0; dx < scale; dx++) {
                    pixels[(Integer.parseInt(at[1]) * scale + dy) * modules * scale + Integer.parseInt(at[0]) * scale + dx] = 0;
                }
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(modules * scale, modules * scale, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(text);
    }
}
