"""Speakers whom an article names before or after it calls them by a number, an office, a relation or a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Grade, is_anonymous

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

NAMED = [
    # two people who stand side by side, or who have both spoken
    "Duta Besar Norvik Lena Fors dan Duta Besar Alden Piet Maas hadir. Keduanya mengatakan tim itu kuat.",
    (
        "Rencana itu didukung Ketua Asosiasi Tani Hendra Wijaya dan pemilik penggilingan Surti Ningsih. "
        '"Harga gabah akan naik," kata keduanya.'
    ),
    "Polisi memeriksa dua saksi, Rudi Hartono dan Siti Rahma. Keduanya mengaku melihat truk itu.",
    (
        'dr Tina Marlina membantah kabar itu. "Tidak ada bukti," kata dr Bagus Santika. '
        "Kedua dokter spesialis ini menyarankan pasien dibawa ke rumah sakit."
    ),
    "Rudi Hartono (34) dan Siti Rahma (31) ditemukan selamat. Mereka mengaku tersesat dua hari.",
    "BPOM dan Kemenkes menggelar rapat. Keduanya menyatakan obat itu aman.",
    # somebody's relative, lawyer or office in another form
    '"Ayah sudah pulang," kata Dimas Prakoso, anak Suwandi. Namun, anak Suwandi mengaku ayahnya lemah.',
    '"Klien kami benar," kata Rahmat Daulay, kuasa hukum Wira. Menurut kuasa hukum Wira, bukti itu palsu.',
    "Wakil Bupati Sembulan, Raka Wijaya, menyampaikan terima kasih. Wabup juga menambahkan, irigasi penting.",
    "Kepala Sekolah Rini Astuti mengatakan libur ditunda. Kepsek mengatakan ujian tetap digelar.",
    "Pemilik Warung 45 Sumiyem menyatakan sudah berjualan selama 30 tahun.",
    # who spoke before, called by what he does
    'Saksi lain, Jumadi (51), mengaku melihat truk itu. "Sopirnya loncat," kata pedagang es kelapa itu.',
    # an officer goes on after what a suspect says
    (
        "AKP Danang Yulianto menangkap seorang pria. Pelaku mengaku lapar. "
        '"Pelaku kami jerat pasal pencurian," tegasnya.'
    ),
    (
        "AKP Danang Yulianto menangkap seorang pria. Pria itu mengaku lapar. "
        '"Yang bersangkutan kami tahan," tegasnya.'
    ),
    "Pakar transfer Fabio Renzulli lewat akun X miliknya menulis bahwa agen itu datang.",
    (
        "AKP Edy Wirawan menangkap SD (30). SD mengaku sering bertransaksi. "
        '"Dia mengaku disuruh temannya," ungkapnya.'
    ),
    (
        "Seorang pelaku pencurian motor bernama Rian Saputra ditangkap. "
        "Tersangka mengakui perbuatannya kepada polisi."
    ),
    "Ibu korban, Siti Rahma, datang ke kantor polisi. Sang ibu mengaku anaknya dipukul.",
    "Dalam kesaksian Weldi, kunci itu dipegang terdakwa. Mulanya, saksi mengaku diminta memindahkan tas.",
    '"Resepsinya akhir tahun," kata Titi Marlina. Sang penyanyi mengaku menyerahkan semua kepada anaknya.',
    "Aksi Ernes Prakoso menuai kritik dari warganet. Ia mengungkap keinginan menghapus akun sudah lama.",
    "Kehadiran rute ini dipercaya Danang akan menambah wisatawan, kata Danang Wicaksono.",
    'Ketika Rasulullah selesai dari salatnya, beliau bersabda: "Duduklah kalian di tempat salat."',
    # called by what he does after a long quotation, or after many spoke
    (
        'Rina Astuti membantah kabar itu. "Kami sudah pindah. Rumah itu dijual. Anak-anak sehat. Kami tenang. '
        'Tetangga baik. Tidak ada masalah. Semua beres," kata pemeran film Senja tersebut.'
    ),
    (
        "Anggota DPR pun meminta pemerintah untuk mengkaji ulang tambang itu. Menurut Hendra Wijaya, izin itu keliru. "
        '"Keputusan bupati itu tepat bagi warga," ujar anggota DPR asal Dapil Sembulan itu.'
    ),
    # an office that is named with its holder before
    (
        "Hadir perwakilan Dinas Arsip Sembulan Rina Astuti. "
        "Perwakilan Dinas Arsip Sembulan mengatakan naskah itu rusak."
    ),
    # a quotation goes on for whoever told of what somebody said
    (
        "Ketua RT Hendra Wijaya mengaku kaget. Ia tahu dari penuturan pemilik kontrakan. "
        '"Infonya mereka sudah pindah," jelas dia.'
    ),
    (
        'Kompol Hendra Wijaya mendatangi rumah WT (40). "Mobilnya sudah dijual," kata Hendra. '
        'WT mengaku tidak kenal pembelinya. "Jadi sudah tidak ada kontak lagi," ujar dia.'
    ),
    "Seorang pria mengaku disuruh menukar obat itu. Polisi menemui keluarga pria bernama Afrian tersebut.",
    # whose post it is, by the name behind it
    "Kepastian itu terungkap lewat unggahan Instagram Manajer Klub Bahari, Lena Farida.",
    # a description behind a name, a row of names
    "Sebelumnya diberitakan, Hendra Wijaya, warga Tirtosari, Bantul, mengaku menjadi korban pengeroyokan.",
    (
        "Gubernur Hendra Wijaya, Bupati Rina Astuti, dan banyak anggota dewan lainnya mengkritik rencana itu. "
        "Mereka menggambarkan rencana itu sebagai pemborosan."
    ),
    # researchers stand for their study
    "Studi itu terbit di jurnal Bahari. Para peneliti mengatakan terumbu di teluk itu memutih.",
    "Rina Astuti menyampaikan rencana itu. Dikhawatirkan olehnya, tanpa hukuman hal itu berujung buruk.",
    "Namun dalam buku karya Imam Hasan berjudul Taman Ibadah, salat itu dua rakaat. Dijelaskan bahwa itu sunah.",
    'Berita itu muncul di artikel Harlow Gazette pada Mei. Judul artikel itu berbunyi: "Perjalanan ke Pantai".',
    '"Tiga pemain cedera," bunyi laporan Harian Nippo. "Ia cedera," bunyi laporan media Norvik tersebut.',
    "Hal itu diketahui dari unggahan Betrand Prakasa di Instagram, ia berpacaran.",
    "Target dipasang duet Fajar Alfin/Muhammad Fikram. Mereka bertekad pecahkan kebuntuan.",
    (
        "Media besar AS, Associated Press (AP) meramaikan isu itu. Beberapa media besar ikut menyoroti isu itu. "
        "Media itu menjelaskan bahwa pulau itu luas."
    ),
    "Media asal Prancis, AFP menyoroti pulau itu. Mereka menilai pulau itu terancam.",
    (
        '"Baru rencana," kata Kepala Dinas KPKP Kota Sembulan Darmo Sidarta di Balai Latihan (BLKS) Sembulan Timur, '
        "Jalan Kenari, Selasa."
    ),
    '"Mau ketemu siapa?" kata Raka, dilansir TribunBogor.com dari video TikTok @rakajalan.',
    "Razil Hamdi mengeklaim memperoleh data lengkap. Berdasarkan data yang didapatkan, royalti itu naik.",
    # records and bodies
    "Uji laboratorium dilakukan oleh BNNP Jatim. Hasil uji laboratorium menunjukkan permen itu aman.",
    "BBPOM memastikan permen itu aman. Hasil uji laboratorium menyebutkan permen itu negatif.",
    "Reog itu dimusnahkan karena rusak, dikutip dari situsnya.",
    "Kementerian menyusun rancangan peraturan pemerintah (RPP) tentang parkir. Dalam RPP itu disebutkan tarif naik.",
    "Menurut sebuah majalah asal Inggris, Harlow Reports, isu itu dilebih-lebihkan.",
    "Surya Wijaya mengatakan, Facebook saat bertemu dirinya melaporkan perbaikan layanan.",
    '"Kami belum tahu," ujar Alonso Vega dikutip dari situs Madrid.',
    '"Pemadaman selesai," tulis laporan Disgulkarmat DKI. "Pengerahan 20 unit," ucapnya.',
    (
        "Simulasi itu ada dalam rancangan peraturan pemerintah (RPP) tentang Tunjangan Pegawai. "
        "Dalam RPP tersebut disebutkan gaji naik."
    ),
    (
        "Dilansir dari keterbukaan informasi Bursa Efek, rapat digelar hari ini. "
        '"Saham dijual kepada pihak lain," tulis pengumuman tersebut.'
    ),
    'BPOM Sembulan menyebut permen itu aman. "Warga tidak perlu cemas," demikian bunyi pernyataan itu.',
    'Kemenkes menyatakan obat itu aman. "Obat itu sudah diuji," demikian tertulis.',
    "Serikat pekerja teknologi, STN, mengkritik cara perusahaan.",
]
UNNAMED = [
    ("Dua saksi datang ke kantor polisi. Keduanya mengaku melihat truk itu.", Code.UNNAMED_GROUP),
    (
        (
            "Dua pelaku ditangkap. AKP Danang Yulianto dan Ipda Rendi Saputra memimpin penangkapan. "
            "Keduanya mengaku mencuri karena lapar."
        ),
        Code.UNNAMED_GROUP,
    ),
    ("Jalan antara Kota Wirasaba dan Kota Sembulan rusak. Keduanya mengaku dirugikan.", Code.UNNAMED_GROUP),
    ("Bupati Raka Wijaya bertemu para petani. Mereka mengeluhkan harga pupuk.", Code.UNNAMED_GROUP),
    (
        "Warga menolong Rudi Hartono dan Siti Rahma. Mereka mengatakan jembatan sudah rapuh.",
        Code.UNNAMED_GROUP,
    ),
    ("Tetangga Suwandi, Dimas Prakoso, sakit. Anak Wiryo mengaku melihat pencuri.", Code.UNNAMED_INDIVIDUAL),
    ('"Kami resah," kata seorang warga. "Pelaku harus dihukum," katanya.', Code.UNNAMED_INDIVIDUAL),
    (
        'AKP Danang Yulianto datang. Korban mengaku takut. "Pelaku memukul saya," katanya.',
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        'AKP Danang Yulianto mengatakan jalan ditutup. "Truk itu terbalik," kata pedagang es itu.',
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        "Pemerintah dikabarkan menaikkan tarif. Menurut sumber yang mengetahui rencana tersebut, tarif naik.",
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("Pria berinisial S ditangkap di lahan milik MM. MM mengaku membeli lahan itu.", Code.UNNAMED_INDIVIDUAL),
    ("Terdakwa AS (47), pengasuh Pondok Al-Huda Sejati, membantah semua tuduhan.", Code.UNNAMED_INDIVIDUAL),
    (
        'Namanya disamarkan menjadi Tika. Wanita itu takut. "Saya lihat sendiri," kata Tika.',
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("Sumber-sumber yang dekat dengan penyelidikan mengatakan, orang dalam membantu.", Code.UNNAMED_GROUP),
    ("Namun hakim di Sao Paulo menuntut dia memperlihatkan bukti.", Code.ROLE_OFFICIAL),
    ("Isu itu diberitakan di beberapa media di Pulau Sembulan.", Code.MEDIA_RELAY),
    ("Api di kawah itu mengecil, demikian dilaporkan.", Code.HEARSAY_AGENTLESS),
    ("Ibu itu diberi tahu bahwa bayinya menderita kondisi langka.", Code.HEARSAY_AGENTLESS),
    ("Dipahami bahwa dewan keamanan telah bertemu dua kali.", Code.HEARSAY_AGENTLESS),
    ("Sejumlah pengguna ponsel itu memberikan keluhan kepada pabrik.", Code.UNNAMED_GROUP),
    ('"Ini kategori tiga, harganya 80 euro,“ kata seorang suporter Spanyol.', Code.UNNAMED_INDIVIDUAL),
    ("Dalam paparan tersebut tertuang simulasi gaji pejabat.", Code.DOCUMENT_DATA),
    ("Pria berinisial X mengaku mencuri motor itu.", Code.UNNAMED_INDIVIDUAL),
    ("Akun bernama Suara Desa menulis bahwa bendungan itu retak.", Code.SOCIAL_MEDIA),
    (
        "Dokumen tentang kenaikan gaji beredar. Dalam dokumen tersebut disebutkan gaji naik.",
        Code.DOCUMENT_DATA,
    ),
    ("Wabup juga menambahkan, irigasi penting.", Code.ROLE_OFFICIAL),
    ("Seorang pelaku berinisial RS ditangkap. Tersangka mengakui perbuatannya.", Code.UNNAMED_INDIVIDUAL),
    ("Polisi memeriksa Weldi Prakoso. Saksi mengaku melihat tas itu.", Code.UNNAMED_INDIVIDUAL),
    ('"Ia sakit," kata Titi Marlina. Sang ibu mengaku melihat anaknya jatuh.', Code.UNNAMED_INDIVIDUAL),
    ("Rina Astuti pulang. Seorang netizen mengeluhkan jalan itu. Ia mengaku jatuh.", Code.SOCIAL_MEDIA),
    ("Kepala desa kaget mendengar kabar bahwa sawah itu dijual.", Code.HEARSAY_AGENTLESS),
    ("Rina Astuti mengaku mendapat informasi bahwa sawah itu dijual.", Code.HEARSAY_AGENTLESS),
    ("Menurut informasi dari warga, pelaku kabur ke hutan.", Code.UNNAMED_GROUP),
    ("Menurut laman Facebook, bendungan itu retak.", Code.SOCIAL_MEDIA),
    ("Obat itu dipercaya Jepang akan habis.", Code.HEARSAY_AGENTLESS),
    ("Warga membawa permen itu. Hasil uji laboratorium menyebutkan permen itu negatif.", Code.DOCUMENT_DATA),
    ("Menurut sebuah majalah asal Inggris, isu itu dilebih-lebihkan.", Code.MEDIA_RELAY),
    (
        "BPS menyebut inflasi turun. Menurut hasil survei yang beredar, harga akan naik.",
        Code.DOCUMENT_DATA,
    ),
    ("Menurut cuitan warganet, jalan itu rusak.", Code.SOCIAL_MEDIA),
    ("Menurut unggahan Facebook, jalan itu rusak.", Code.SOCIAL_MEDIA),
    ("Dalam sebuah artikel gaji naik. Dijelaskan bahwa gaji itu naik.", Code.HEARSAY_AGENTLESS),
    ('"Perang usai," bunyi laporan media asing tersebut.', Code.MEDIA_RELAY),
    ("Media asing ramai. Media itu menyebut bahwa perang usai.", Code.MEDIA_RELAY),
    ("Berdasarkan data yang didapatkan, royalti itu naik.", Code.DOCUMENT_DATA),
    ("Para petani mengaku rugi karena harga turun.", Code.UNNAMED_GROUP),
    ("Umat di desa itu meminta jalan diperbaiki.", Code.UNNAMED_GROUP),
    ("Kini seorang pejabat mengatakan jalan itu rusak.", Code.ROLE_OFFICIAL),
    ("Hanya seorang warga mengatakan jalan itu rusak.", Code.UNNAMED_INDIVIDUAL),
    ("Mendadak seorang pejabat mengatakan jalan itu rusak.", Code.ROLE_OFFICIAL),
    ("Menurut akun Facebook Suara Desa, jalan itu rusak.", Code.SOCIAL_MEDIA),
    ("Dikhawatirkan hukuman itu berujung buruk.", Code.HEARSAY_AGENTLESS),
]


@pytest.mark.parametrize("text", NAMED)
def test_who_is_named_elsewhere_is_not_anonymous(analyser: Analyser, text: str) -> None:
    last = analyser.analyse(text, "id").attributions[-1]
    assert not is_anonymous(last.code, last.grade), last


@pytest.mark.parametrize(("text", "code"), UNNAMED)
def test_who_is_named_nowhere_stays_unnamed(analyser: Analyser, text: str, code: Code) -> None:
    last = analyser.analyse(text, "id").attributions[-1]
    assert last.code is code
    assert is_anonymous(last.code, last.grade)


def test_a_pair_tells_whose_names_it_stands_for(analyser: Analyser) -> None:
    text = "Rudi Hartono dan Siti Rahma ditemukan selamat. Keduanya mengaku tersesat."
    assert analyser.analyse(text, "id").attributions[-1].resolved_to == "Rudi Hartono, Siti Rahma"


def test_words_that_stand_written_are_an_unknown_record_where_nobody_spoke(analyser: Analyser) -> None:
    [attribution] = analyser.analyse('"Gaji tidak berubah sejak 2001," demikian tertulis.', "id").attributions
    assert (attribution.code, attribution.grade) == (Code.DOCUMENT_DATA, Grade.G3)


BESIDE = [
    (
        '"Kami akan menjaga hutan," kata Raka Santosa. Langkah ini dinilai sebagai bukti keseriusan. '
        '"Ini yang pertama," ujar Raka.'
    ),
    "BMKG memperkirakan hujan ringan di Bungo. Kota Sembulan juga diprediksi berawan.",
    "Masih menurut dokumen itu, kata tersebut dikatakan mirip dengan kata kuno.",
    'Dalam unggahan itu, Darmo memperlihatkan sumur kering. "Ini sumur kami," kata Darmo Munandar.',
    "Lembaga itu tak memberi bukti teknis yang menyebut perangkat lunak itu dipasang.",
    "Pihaknya menerjunkan tim setelah mendapatkan informasi adanya permen yang beredar di pasar.",
    "Setelah menerima informasi dari masyarakat, tim menangkap pelaku.",
    "Penyalur permen lunak yang biasa disebut permen dot menyesalkan langkah itu.",
    "Mantan kekasihnya datang dengan kabar mengejutkan.",
    "Buku itu dikisahkan lebih rinci dan ditulis dengan baik.",
    "Di Tebo diperkirakan suhu mencapai 23 derajat. BMKG meminta warga waspada.",
    "Rina Astuti menjelaskan, dokumen itu berisi simulasi gaji.",
    "Masuklah dengan nama dan kata sandi akun Anda.",
    "Para juri tidak terpengaruh isu lain di kampung itu.",
    "Di kios sebelah, pembeli mengaku senang karena cabai turun.",
    "Umat Islam senantiasa meminta pertolongan kepada Allah.",
    "Sumpah itu diwariskan dan dipercaya hingga sekarang.",
    "Revisi undang-undang itu dinilai harus menjadi titik balik.",
    "Ia didakwa di pengadilan. Yoris juga dinilai terbukti melakukan korupsi.",
    '"Aturannya jelas," kata Razil. Isinya diyakini berjalan baik. Aturan itu, lanjut Razil, ditegaskan lagi.',
    "Kata itu ternyata salah dipahami sebagian netizen.",
    "Data satu juta pengguna bocor dalam skandal yang ramai diberitakan baru-baru ini.",
    "Benarkah anggapan yang menyatakan lele beracun?",
    "Juan seorang pedagang daging mengatakan harga turun.",
    "Tak seorang pun mengatakan jalan itu rusak.",
    "Menurut kamus, kata Biografi diambil dari bahasa Yunani kuno.",
]
ALONE = [
    (
        (
            '"Kami akan menjaga hutan," kata Raka Santosa. Langkah ini dinilai sebagai bukti keseriusan. '
            '"Itu gagal," ujar Rina Astuti.'
        ),
        "dinilai",
    ),
    ("Langkah ini dinilai sebagai bukti keseriusan.", "dinilai"),
    ("BMKG memperkirakan hujan ringan di Bungo. Harga cabai diprediksi naik.", "diprediksi"),
    ("Kota Sembulan diprediksi berawan.", "diprediksi"),
    ("Yoris dilaporkan terbukti melakukan korupsi.", "dilaporkan"),
    ("Obat itu dipercaya menyembuhkan kanker.", "dipercaya"),
    ("Menurut dokumen itu, presiden dikabarkan sakit.", "dikabarkan"),
    ("Dilansir Arunika Post, pelaku disebut melarikan diri ke luar negeri.", "disebut"),
    ("Dalam unggahan itu, seorang pria memukul petugas.", "unggahan itu"),
    ('Dalam unggahan itu, Rina tampak menangis. "Saya sedih," kata Rina Astuti.', "unggahan itu"),
    ("Kabar itu menyebut sawah itu dijual.", "Kabar itu"),
    ("Dokumen itu berisi simulasi gaji.", "Dokumen itu"),
    ("Rina Astuti menjelaskan, dokumen itu menyebut gaji naik.", "dokumen itu"),
    ("Kabar yang beredar seputar gaji presiden dipastikan hoaks.", "Kabar yang beredar"),
    ("Beredar kabar mengejutkan bahwa bupati mundur.", "Beredar kabar"),
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_a_source_beside_it_vouches_for_is_not_anonymous(analyser: Analyser, text: str) -> None:
    found = [a for a in analyser.analyse(text, "id").attributions if is_anonymous(a.code, a.grade)]
    assert not [a for a in found if a.code is not Code.DOCUMENT_DATA or "menurut" not in text.lower()]


@pytest.mark.parametrize(("text", "label"), ALONE)
def test_a_weak_source_alone_stays(analyser: Analyser, text: str, label: str) -> None:
    found = analyser.analyse(text, "id").attributions
    assert label in [text[a.label.start : a.label.end] for a in found if is_anonymous(a.code, a.grade)]


def test_talk_comes_from_the_account_that_is_said_to_have_brought_it(analyser: Analyser) -> None:
    text = "Kabar mengenai kedatangan aktris itu pertama kali muncul dari akun Instagram @dramakota."
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is Code.SOCIAL_MEDIA
    assert text[attribution.label.start : attribution.label.end] == "akun Instagram @dramakota"


def test_a_speaker_put_in_before_what_something_means_still_speaks(analyser: Analyser) -> None:
    [attribution] = analyser.analyse("Kemenangan itu, kata Budi, berarti besar.", "id").attributions
    assert attribution.code is Code.NAMED_PERSON


def test_a_lead_calls_a_lawmaker_by_what_he_is(analyser: Analyser) -> None:
    text = 'Legislator mengkritik rencana itu. "Itu boros," ujar anggota Komisi IX DPR, Zainul Munasir.'
    assert {a.code for a in analyser.analyse(text, "id").attributions} == {Code.NAMED_PERSON}


def test_talk_told_before_counts_once_where_it_is_called_untrue(analyser: Analyser) -> None:
    text = "Kabar pasar ditutup menjadi viral. Meski begitu, rumor yang viral itu dipastikan tidak benar."
    found = [text[a.label.start : a.label.end] for a in analyser.analyse(text, "id").attributions]
    assert found == ["Kabar", "dipastikan tidak benar"]


def test_of_two_suspects_the_first_named_is_meant(analyser: Analyser) -> None:
    held = "Tersangka, Rian Pratama, ditangkap di rumahnya. "
    sought = "Pelaku, Budi Santoso, masih dicari polisi. "
    said = '"Saya menyesal," kata tersangka.'
    for text, name in ((held + sought + said, "Rian Pratama"), (sought + held + said, "Budi Santoso")):
        assert [a.resolved_to for a in analyser.analyse(text, "id").attributions] == [name]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (
            "Video itu diunggah akun TikTok @kabar_lembah. Dalam unggahan tersebut, gudang itu tampak dibobol.",
            Grade.G2,
        ),
        ("Dalam unggahan di akun X resmi Arunika Motor, mobil itu terlihat hijau.", Grade.G2),
        ("Dalam unggahan viral itu, mobil itu terlihat hijau.", Grade.G4),
    ],
)
def test_a_post_is_its_accounts(analyser: Analyser, text: str, grade: Grade) -> None:
    last = analyser.analyse(text, "id").attributions[-1]
    assert (last.code, last.grade) == (Code.SOCIAL_MEDIA, grade)


@pytest.mark.parametrize(
    "text",
    [
        "Yusuf Hakim berlari ke sungai. Warga mendapati jenazah korban sudah mengapung, lalu menghubungi petugas.",
        "Zodiak ini cerdas. Mereka meyakini setiap keputusan harus sejalan dengan nilai mereka.",
        "Warga melihat ular itu. Sejumlah pedagang mengaku kaget melihat ular sebesar itu.",
        (
            "Pemerintah sedang membahas hal itu.Baca juga: Ditanya Isu Pergantian Menteri, Rudi: Kita Kurban Dulu "
            "“Masih banyak masalah yang harus kita selesaikan,” kata Rudi Hartono."
        ),
    ],
)
def test_who_tells_nothing_is_no_source(analyser: Analyser, text: str) -> None:
    assert not [a for a in analyser.analyse(text, "id").attributions if is_anonymous(a.code, a.grade)]


def test_a_record_begins_at_its_noun(analyser: Analyser) -> None:
    text = (
        "Penelitian itu menemukan raksa bocor, mendukung catatan lama yang menyatakan makam itu belum dibuka."
    )
    found = [text[a.label.start : a.label.end] for a in analyser.analyse(text, "id").attributions]
    assert found == ["Penelitian itu", "catatan lama yang"]


def test_what_somebody_finds_in_an_officers_account_is_the_officers(analyser: Analyser) -> None:
    text = "Menurut Kasat Reskrim Danang Yulianto, pemilik berinisial WT mendapati warungnya telah dibobol pencuri."
    assert Code.ATTR_ANON not in {f.code for f in analyser.analyse(text, "id").findings}


def test_a_bodys_account_speaks_for_it_where_only_the_account_is_told_of(analyser: Analyser) -> None:
    text = (
        "Akun X TMC Polda Lembah melaporkan truk terguling di jalan tol. "
        '"Petugas sedang mengevakuasi truk yang terguling dan menewaskan sopirnya," tulis akun tersebut.'
    )
    assert Code.ATTR_ANON not in {f.code for f in analyser.analyse(text, "id").findings}


def test_a_name_called_a_thing_is_a_bodys(analyser: Analyser) -> None:
    text = "Hal itu disampaikan oleh Jaring Samudra, sebuah kolaborasi dari empat lembaga nirlaba."
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [Code.NAMED_ORG]


def test_bare_data_are_whose_the_speaker_behind_them_tells_of_them(analyser: Analyser) -> None:
    text = (
        "Berdasarkan laporan terbaru, banjir itu disebabkan hujan deras.\n"
        '"Genangan itu kami targetkan surut malam ini," ujar Kepala BPBD Sembulan Hendra Wijaya.'
    )
    first, _ = analyser.analyse(text, "id").attributions
    assert (first.code, first.grade) == (Code.DOCUMENT_DATA, Grade.G1)
    alone = analyser.analyse(text.split("\n", maxsplit=1)[0], "id").attributions[0]
    assert alone.grade is Grade.G3
